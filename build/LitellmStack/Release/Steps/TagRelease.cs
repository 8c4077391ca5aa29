using LitellmStack.Changelog;
using LitellmStack.Plans;

namespace LitellmStack.Release.Steps;

/// <summary>The annotated tag, with the section as git has it in the release's commit for its message.</summary>
internal static class TagRelease
{
    public static Step Make(ReleaseWork work) => new("tag", $"tag {work.Tag}", async (_, cancellation) =>
    {
        var commit = work.Run.Commit!;
        var file = await BegunRelease.ChangelogAt(work.Git, commit, cancellation);
        if (file?.Section(work.Version.ToString()) is not { Length: > 0 } section)
        {
            return new Outcome.Failed(
                $"{RepositoryFacts.Changelog} of commit {commit[..12]} tells nothing of {work.Version}.", "Look at that commit: something else was committed than what was cut.", RetryHelps: false);
        }

        await work.Git.Tag(work.Tag, commit, $"Release {work.Version}\n\n{section}", cancellation);
        work.Run.HasTagged = true;
        return new Outcome.Done($"{work.Tag} at {commit[..12]}");
    })
    {
        DoneAlready = work.Subject.Begun is { IsTagged: true } begun ? $"{work.Tag} is at {begun.Commit![..12]}" : null,
    };
}
