using LitellmStack.Release.Checks;

namespace LitellmStack.Release;

/// <summary>Every check before a release, in the order in which they are told. All are made, whatever the first ones say.</summary>
public static class ReleaseChecks
{
    public static IReadOnlyList<ReleaseCheck> Of(ReleaseSubject subject, ReleaseEvidence evidence) =>
    [
        CloneChecks.Branch(subject.Repository),
        CloneChecks.History(subject.Repository),
        CloneChecks.Operation(subject.Repository),
        CloneChecks.Clean(subject, evidence.Received),
        CloneChecks.Hidden(subject.Repository),
        RemoteChecks.Equal(subject),
        RemoteChecks.Tags(subject),
        CloneChecks.Tag(subject),
        ChangelogChecks.Form(subject),
        ChangelogChecks.Content(subject),
        StackChecks.Valid(evidence.Validation),
        StackChecks.ImagesPinned(evidence.Validation),
        StackChecks.Snapshots(evidence.Received),
        StackChecks.NoSecrets(evidence.Tracked),
        CiCheck.Of(subject, evidence.Ci),
    ];
}
