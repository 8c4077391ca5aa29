using LitellmStack.Changelog.Checks;

namespace LitellmStack.Release.Checks;

/// <summary>The changelog, from which the release's notes are made.</summary>
internal static class ChangelogChecks
{
    public static ReleaseCheck Form(ReleaseSubject subject) =>
        StackChecks.NoErrors("changelog", ChangelogRules.Check(subject.Changelog), "Mend it, and look again with './build.sh Changelog --judge'.");

    public static ReleaseCheck Content(ReleaseSubject subject) => new("something to release", subject.Section is { HasContent: true }
        ? new CheckResult.Ok()
        : new CheckResult.NotOk(
            "nothing",
            subject.Changelog.Unreleased is { } unreleased
                ? $"{subject.Changelog.Source.PlaceAt(unreleased.HeadingRange.Start, 1)}: nothing stands below 'Unreleased', so there is nothing to release."
                : $"{subject.Changelog.Source.Path} has no section 'Unreleased', so there is nothing to release.",
            "Write what changed: './build.sh Changelog --added \"…\"', and commit it."));
}
