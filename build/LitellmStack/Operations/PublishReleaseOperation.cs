using LitellmStack.Changelog;
using LitellmStack.Plans;
using LitellmStack.Ports;
using LitellmStack.Release;
using LitellmStack.Release.Bundling;

using Semver;

namespace LitellmStack.Operations;

/// <summary>PublishRelease: from a tag on the remote to a release that everyone sees. It can be run at any time and as often as one likes.</summary>
public sealed class PublishReleaseOperation(PublishPorts ports)
{
    /// <param name="tag">"v1.4.0".</param>
    public async Task<ExitCode> Run(string tag, CancellationToken cancellation)
    {
        if (ReleaseTag.Read(tag) is not { } version)
        {
            ports.Transcript.Write("refused", $"'{tag}' is no tag of a release.\nGive one like 'v1.4.0' with '--tag'.");
            return ExitCode.WrongUse;
        }

        var facts = await ports.Git.Observe(cancellation);
        var changelog = await Changelog(facts.Head, cancellation);
        var troubles = TagCheck.Troubles(tag, version, facts, changelog);
        foreach (var trouble in troubles)
        {
            ports.Transcript.Write("refused", $"{trouble.What}\n{trouble.Remedy}");
        }

        return troubles.Count == 0
            ? await Bundle(new(tag, version, facts.Head, changelog!.Section(version.ToString())!), facts.HeadTime, cancellation)
            : troubles.All(trouble => trouble.RetryHelps) ? ExitCode.OutsideWorld
            : ExitCode.NotRight;
    }

    private async Task<ExitCode> Bundle(TaggedRelease tagged, DateTimeOffset time, CancellationToken cancellation)
    {
        switch (await Files(tagged, time, cancellation))
        {
            case BundleAnswer.Made made:
                return await Publish(tagged, made.Files, cancellation);
            case BundleAnswer.Refused refused:
                ports.Transcript.Write("refused", string.Join('\n', refused.Reasons));
                return ExitCode.NotRight;
            default:
                throw new InvalidOperationException("an answer has two ends");
        }
    }

    /// <summary>Files that are there are compared and taken; what is made here stays for the next run, which then has the same bytes.</summary>
    private async Task<BundleAnswer> Files(TaggedRelease tagged, DateTimeOffset time, CancellationToken cancellation)
    {
        var folder = new BundleFolder(ports.Files);
        var progress = new StepProgress("bundle", ports.Transcript);
        if (folder.Find(tagged.Version) is { } kept)
        {
            return await kept.Compare(ports.Git, tagged.Commit, tagged.Version, time, progress, cancellation);
        }

        var answer = await ports.Bundler.Make(tagged.Commit, tagged.Version, time, progress, cancellation);
        if (answer is BundleAnswer.Made made && !ports.IsDryRun)
        {
            folder.Write(made.Files);
        }

        return answer;
    }

    private async Task<ExitCode> Publish(TaggedRelease tagged, IReadOnlyList<BundleFile> files, CancellationToken cancellation)
    {
        var list = new SettledList(ports.Releases, ports.Clock, state => ports.Transcript.Show("draft", state));
        var all = ports.IsDryRun ? await ports.Releases.All(cancellation) : await list.Read(tagged.Tag, cancellation);
        var situation = await PublishSituation.Look(tagged.Tag, files, all, ports.Releases, ports.Assets, cancellation);
        if (situation.Trouble is { } trouble)
        {
            ports.Transcript.Write("refused", $"{trouble}\n{situation.Remedy}");
            return ExitCode.NotRight;
        }

        var plan = PublishPlan.Make(new(tagged, files, Words(tagged, all), situation.Release, ports.Releases, ports.Assets, ports.Git, ports.Tests, ports.Clock));
        var runner = new Runner(ports.Transcript, ports.Clock);
        if (ports.IsDryRun)
        {
            runner.DryRun(plan);
            return ExitCode.Done;
        }

        var results = await runner.Run(plan, cancellation);
        if (results.Count == plan.Steps.Count && results.All(result => result.Outcome is Outcome.AlreadyDone))
        {
            ports.Transcript.Write("release", $"already released, {results.Count} of {plan.Steps.Count} steps done");
        }

        return Runner.ExitCodeOf(results);
    }

    private async Task<ChangelogFile?> Changelog(string commit, CancellationToken cancellation)
    {
        try
        {
            return ChangelogFile.Read("CHANGELOG.md", await ports.Git.Read(commit, "CHANGELOG.md", cancellation));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private ReleaseWords Words(TaggedRelease tagged, IReadOnlyList<ForgeRelease> all) => new(
        tagged.Tag,
        tagged.Commit,
        tagged.Tag,
        PublishedNotes.Of(tagged, ports.Repository, new Uri(ports.Site, $"{ports.Repository}/blob/{tagged.Tag}/CHANGELOG.md")),
        tagged.IsPrerelease,
        IsLatest: !tagged.IsPrerelease && !all.Where(release => !release.IsDraft).Select(release => ReleaseTag.Read(release.Tag)).OfType<SemVersion>()
            .Any(version => !version.IsPrerelease && version.ComparePrecedenceTo(tagged.Version) > 0));
}
