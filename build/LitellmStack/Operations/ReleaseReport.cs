using System.Globalization;

using LitellmStack.Plans;
using LitellmStack.Release;

namespace LitellmStack.Operations;

/// <summary>What a release would be, in words.</summary>
internal static class ReleaseReport
{
    public static void Write(ITranscript transcript, ReleaseGround ground, Plan? plan, TimeProvider clock)
    {
        var subject = ground.Subject;
        transcript.Write("last release", Last(subject, clock));
        transcript.Write("changelog", Changelog(subject));
        if (ground.Choice is VersionChoice.Chosen chosen)
        {
            transcript.Write("next", Next(subject, chosen));
        }

        transcript.Write("checks", string.Join(" · ", ground.Checks));
        Refusals(transcript, ground);
        if (plan is not null && ground.Refusals.Count == 0)
        {
            transcript.Write("would", ReleasePlan.Would(plan) + (subject is { IsLocal: false, Repository.Remote: RemoteFacts.None } ? " · nothing is pushed: no remote, so only with --local" : ""));
        }
    }

    /// <summary>Each with its remedy.</summary>
    public static void Refusals(ITranscript transcript, ReleaseGround ground)
    {
        if (ground.Choice is VersionChoice.Refused refused)
        {
            transcript.Write("refused", refused.Reason);
        }

        foreach (var refusal in ground.Refusals)
        {
            transcript.Write("refused", $"{refusal.Why}\n{refusal.Remedy}");
        }
    }

    private static string Last(ReleaseSubject subject, TimeProvider clock)
    {
        var facts = subject.Repository;
        if (subject.Repository.Tags.Where(tag => tag.IsReachable).Select(tag => ReleaseTag.Read(tag.Name)!).Order(Semver.SemVersion.SortOrderComparer).LastOrDefault() is not { } last)
        {
            return $"none ({Count(facts.CommitsSince, "commit")})";
        }

        var days = facts.LastRelease is { } then ? Math.Max(0, (clock.GetUtcNow() - then).Days) : 0;
        return $"{ReleaseTag.Of(last)} ({(days == 0 ? "today" : Count(days, "day"))}, {Count(facts.CommitsSince, "commit")})";
    }

    private static string Changelog(ReleaseSubject subject)
    {
        var name = subject.Begun is null ? "Unreleased" : $"{subject.Begun.Version}";
        if (subject.Section is not { HasContent: true } section)
        {
            return $"{name}: nothing";
        }

        var kinds = string.Join(", ", section.Sections.Where(kind => kind.Count > 0).Select(kind => $"{kind.Count} {(kind.Name.Length == 0 ? "in no section" : kind.Name)}"));
        var least = new LeastBump(ChangelogBump.Of(subject.Changelog, section)).Bump;
        return $"{name}: {kinds}{(subject.History.LastFinal is null ? "" : $" -> at least {least.ToString().ToLowerInvariant()}")}";
    }

    private static string Next(ReleaseSubject subject, VersionChoice.Chosen chosen) => $"{chosen.Version}" + subject.Begun switch
    {
        { IsTagged: true } => ", begun: tagged and not pushed",
        { Commit: { } commit } => $", begun: in commit {commit[..12]}, not tagged",
        not null => ", begun: cut and not committed",
        null when chosen.IsFirst => " (the first release; '--version' names another)",
        null => "",
    };

    private static string Count(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? "" : "s")}");
}
