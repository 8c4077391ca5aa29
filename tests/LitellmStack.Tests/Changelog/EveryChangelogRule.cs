using System.Text;

using LitellmStack.Changelog;
using LitellmStack.Changelog.Checks;
using LitellmStack.Sources;
using LitellmStack.Testing;
using LitellmStack.Tests.Rules;

namespace LitellmStack.Tests.Changelog;

public sealed class EveryChangelogRule
{
    private const string TooLong = "rules/bounds";

    public static TheoryData<string> Ids => [.. ChangelogRules.All.Select(rule => rule.Id)];

    private static IReadOnlyList<string> Fixtures => [.. Fixture.Names("rules"), TooLong];

    [Theory]
    [MemberData(nameof(Ids))]
    public void FiresOnItsFixtureAtAPlaceInIt(string id)
    {
        var file = Read("rules/" + id["changelog/".Length..]);

        var findings = ChangelogRules.Check(file).Where(finding => finding.Rule == id).ToList();

        findings.ShouldNotBeEmpty();
        findings.ForEach(finding => finding.ShouldBeInside([file.Source]));
    }

    /// <summary>Over all fixtures, so that a rule that fires where another one is meant shows at once.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public Task SaysWhatItsSnapshotHolds(string id)
    {
        var said = Fixtures.SelectMany(name => ChangelogRules.Check(Read(name)).Where(finding => finding.Rule == id)
            .Select(f => $"{name}: {f.Place} {f.Severity}\n  {f.Message}\n  {f.Remedy}\n"));

        return Snapshot.Text(string.Concat(said), "txt").UseFileName(id.Replace('/', '.'));
    }

    [Fact]
    public void IsSilentOnAGoodFile() => ChangelogRules.Check(Read("rules/good")).ShouldBeEmpty();

    [Fact]
    public void HasAFixtureAndNoFixtureIsWithoutARule() =>
        Fixtures.Select(name => name["rules/".Length..]).Except(["good"]).Order(StringComparer.Ordinal)
            .ShouldBe(ChangelogRules.All.Select(rule => rule.Id["changelog/".Length..]).Order(StringComparer.Ordinal));

    [Fact]
    public void IsSilentOnThisRepositorysChangelog() =>
        ChangelogRules.Check(ChangelogFile.Read("CHANGELOG.md", File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "CHANGELOG.md")))).ShouldBeEmpty();

    private static ChangelogFile Read(string name) => name == TooLong
        ? ChangelogFile.Read("CHANGELOG.md", Encoding.ASCII.GetBytes(new string('#', Limits.Bytes + 1)))
        : Fixture.Read(name);
}
