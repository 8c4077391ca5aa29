using LitellmStack.Changelog;
using LitellmStack.Plans;

namespace LitellmStack.Release.Steps;

/// <summary>Makes a section of the version out of what is unreleased, dated by the day in UTC.</summary>
internal static class CutChangelog
{
    public static Step Make(ReleaseWork work) => new("changelog", $"cut {RepositoryFacts.Changelog}", (_, _) => Task.FromResult(Cut(work)))
    {
        DoneAlready = work.Subject.Begun is null ? null : $"{RepositoryFacts.Changelog} has the section {work.Version}",
    };

    private static Outcome Cut(ReleaseWork work)
    {
        var day = DateOnly.FromDateTime(work.Clock.GetUtcNow().UtcDateTime);
        var planned = work.Subject.Changelog;
        if (!work.Files.Read(RepositoryFacts.Changelog).AsSpan().SequenceEqual(planned.ToBytes()))
        {
            return new Outcome.Failed($"{RepositoryFacts.Changelog} was changed meanwhile.", "Run the same command again.", RetryHelps: true);
        }

        switch (planned.Cut(work.Version, day))
        {
            case ChangelogEdit.Made made:
                work.Files.Write(RepositoryFacts.Changelog, made.File.ToBytes(), isPrivate: false);
                work.Run.HasCut = true;
                return new Outcome.Done(string.Join('\n', [FormattableString.Invariant($"cut {work.Version} - {day:yyyy-MM-dd}"), .. made.Notes]));
            case ChangelogEdit.Refused refused:
                return new Outcome.Failed(refused.Reason, "Nothing was changed.", RetryHelps: false);
            default:
                throw new InvalidOperationException("an edit has two ends");
        }
    }
}
