using System.Text;

using LitellmStack.Sources;
using LitellmStack.Testing;

namespace LitellmStack.Adapters.Tests.Snapshots;

/// <summary>The effective configuration of every combination of files: the base as a whole, what each overlay changes in it, and what two of them do to each other.</summary>
public sealed class FilesOfTheStack
{
    private const string NoPlugin = "there is no Compose plugin on this machine";

    public static TheoryData<string> Overlays => [.. EffectiveFiles.Overlays];

    [SkippableFact]
    public async Task AreTheBaseAlone()
    {
        Skip.IfNot(EffectiveFiles.HasPlugin, NoPlugin);
        using var json = await EffectiveFiles.Of(EffectiveFiles.BaseAlone);
        var yaml = EffectiveConfiguration.Yaml(json.RootElement);

        YamlSource.Read("base.yaml", Encoding.UTF8.GetBytes(yaml), YamlDialect.Own).Troubles.ShouldBeEmpty();
        await Snapshot.Text(yaml.TrimEnd('\n'), "yaml");
    }

    [SkippableTheory]
    [MemberData(nameof(Overlays))]
    public async Task ChangeByAnOverlay(string overlay)
    {
        Skip.IfNot(EffectiveFiles.HasPlugin, NoPlugin);
        var together = await EffectiveFiles.Together();
        await Snapshot.Text(together.Alone(overlay).Lines(together.Base), "txt").UseParameters(overlay);
    }

    [SkippableFact]
    public async Task MeetLikeThis()
    {
        Skip.IfNot(EffectiveFiles.HasPlugin, NoPlugin);
        await Snapshot.Text((await EffectiveFiles.Together()).Meetings().TrimEnd('\n'), "txt");
    }

    /// <summary>Where this fails, three overlays do something that no two of them do: take one of the paths out of one of them, or give the combination a file of its own.</summary>
    [SkippableFact]
    public async Task AreNothingElseInAnyCombination()
    {
        Skip.IfNot(EffectiveFiles.HasPlugin, NoPlugin);
        (await EffectiveFiles.Together()).Unexplained().ShouldBeEmpty();
    }

    [Fact]
    public void AreEachInACombination() => EffectiveFiles.Selections.SelectMany(s => s.Files).Distinct().Order(StringComparer.Ordinal).ShouldBe(
        Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "compose"), "*.yml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(RepositoryRoot.Path, path).Replace('\\', '/')).Order(StringComparer.Ordinal));
}
