using LitellmStack.Findings;
using LitellmStack.Rules;
using LitellmStack.Testing;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules;

public sealed class EveryRule
{
    private static readonly Dictionary<RuleFixture, IReadOnlyList<Finding>> Findings = RuleFixture.All.ToDictionary(f => f, f => Validation.Run(f.Input).Findings);

    public static TheoryData<string> Ids => [.. All.Rules.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void FiresOnItsBadFixture(string id) => Said(id, new RuleFixture(id, "bad")).ShouldNotBeEmpty();

    [Theory]
    [MemberData(nameof(Ids))]
    public void IsSilentOnItsGoodFixture(string id) => Said(id, new RuleFixture(id, "good")).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Ids))]
    public void NamesAPlaceInsideAFileOfTheStack(string id)
    {
        var stack = StackModel.Read(new RuleFixture(id, "bad").Input);

        foreach (var finding in Rule(id).Check(stack))
        {
            ((int)finding.Severity).ShouldBeLessThanOrEqualTo((int)Rule(id).Severity);
            finding.ShouldBeInside([.. stack.Sources, .. stack.Surroundings.Sources]);
        }
    }

    /// <summary>Over all fixtures, so that a rule that fires where another one is meant shows at once.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public Task SaysWhatItsSnapshotHolds(string id)
    {
        var said = RuleFixture.All.SelectMany(fixture => Said(id, fixture).Select(f => $"{fixture}: {f.Place} {f.Severity}\n  {f.Message}\n  {f.Remedy}\n"));

        return Snapshot.Text(string.Concat(said), "txt").UseFileName(id.Replace('/', '.'));
    }

    private static Rule Rule(string id) => All.Rules.Single(r => r.Id == id);

    private static IReadOnlyList<Finding> Said(string id, RuleFixture fixture) => [.. Findings[fixture].Where(f => f.Rule == id)];
}
