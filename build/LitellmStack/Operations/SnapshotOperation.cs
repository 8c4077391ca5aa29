using LitellmStack.Plans;
using LitellmStack.Ports;

namespace LitellmStack.Operations;

/// <summary>Snapshot: what the stack's files mean now, beside what was reviewed. The difference is printed; only 'accept' takes it over.</summary>
public sealed class SnapshotOperation(ITranscript transcript, ISnapshots snapshots)
{
    public async Task<ExitCode> Run(bool accept, CancellationToken cancellation)
    {
        var counts = await snapshots.Make(cancellation);
        var differing = snapshots.Differing();
        foreach (var path in differing)
        {
            transcript.Write((await snapshots.Difference(path, cancellation)).TrimEnd());
            if (accept)
            {
                snapshots.Accept(path);
                transcript.Write("accepted", path);
            }
        }

        if (differing.Count < counts.Failed)
        {
            transcript.Write("snapshots", $"{counts}: something else than a snapshot is not right, see above.");
            return ExitCode.NotRight;
        }

        transcript.Write("snapshots", differing.Count == 0 ? $"{counts}; all are as they were reviewed"
            : accept ? $"{differing.Count} accepted; review them once more in 'git diff', and commit them with what changed them"
            : $"{differing.Count} differ; where that is meant, './build.sh Snapshot --accept'");
        return differing.Count == 0 || accept ? ExitCode.Done : ExitCode.NotRight;
    }
}
