using LitellmStack.Plans;

namespace LitellmStack.Release.Steps;

/// <summary>Commits the changelog, and nothing else.</summary>
internal static class CommitRelease
{
    public static Step Make(ReleaseWork work) => new("commit", "commit", async (_, cancellation) =>
    {
        work.Run.Commit = await work.Git.Commit($"Release {work.Version}\n", [RepositoryFacts.Changelog], cancellation);
        work.Run.HasCommitted = true;
        return new Outcome.Done($"{work.Run.Commit[..12]} Release {work.Version}");
    })
    {
        DoneAlready = work.Subject.Begun?.Commit is { } commit ? $"{commit[..12]} has it" : null,
    };
}
