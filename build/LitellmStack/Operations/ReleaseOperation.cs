using LitellmStack.Plans;
using LitellmStack.Ports;
using LitellmStack.Release;
using LitellmStack.Release.Steps;

using Semver;

namespace LitellmStack.Operations;

/// <summary>Release: the changelog is cut, committed, tagged and pushed. Run again, it goes on where it was stopped.</summary>
public sealed class ReleaseOperation(ReleasePorts ports)
{
    public async Task<ExitCode> Run(ReleaseRequest request, CancellationToken cancellation)
    {
        if (ports.Stack.IsDryRun)
        {
            return await new PlanReleaseOperation(ports).Run(request, cancellation);
        }

        var transcript = ports.Stack.Transcript;
        var ground = await ReleaseGround.Look(ports, request, cancellation);
        if (ground.Subject.Released is { } released)
        {
            transcript.Write("nothing to do", Already(released));
            return ExitCode.Done;
        }

        transcript.Write("checks", string.Join(" · ", ground.Checks));
        ReleaseReport.Refusals(transcript, ground);
        if (ground.ExitCode != ExitCode.Done)
        {
            return ground.ExitCode;
        }

        if (ground.Subject is { IsLocal: false, Repository.Remote: RemoteFacts.None })
        {
            transcript.Write("refused", "There is no remote 'origin' that the release could be pushed to.\nAdd one with 'git remote add origin …', or commit and tag only: './build.sh Release --local'.");
            return ExitCode.NotRight;
        }

        var work = Work(ports, ground, (VersionChoice.Chosen)ground.Choice);
        var results = await new Runner(transcript, ports.Stack.Clock).Run(ReleasePlan.Make(work), cancellation);
        var code = Runner.ExitCodeOf(results);
        transcript.Write(code == ExitCode.Done ? "next" : "left here", code == ExitCode.Done ? Next(work) : LeftHere(work));
        return code;
    }

    internal static ReleaseWork Work(ReleasePorts ports, ReleaseGround ground, VersionChoice.Chosen chosen) =>
        new(ground.Subject, chosen.Version, ports.Stack.Files.Disk, ports.Git, ports.Forge, ports.Stack.Clock);

    internal static string Already(SemVersion version) => $"{version} is released from this commit already, and nothing stands below 'Unreleased'";

    private static string Next(ReleaseWork work) => work switch
    {
        { Run.WaitsForMerge: true } => PullRequest.Next(work),
        { Subject.IsLocal: true } => $"{work.Tag} is in this clone alone; './build.sh Release' pushes it, './build.sh Bundle' makes its bundle",
        _ => $"the release workflow publishes {work.Tag}; './build.sh PublishRelease' does it by hand",
    };

    /// <summary>What this run left in the clone, and the one command that takes it back.</summary>
    private static string LeftHere(ReleaseWork work)
    {
        string[] undo =
        [
            .. work.Run.HasTagged ? [$"git tag -d {work.Tag}"] : Array.Empty<string>(),
            .. work.Run.HasCommitted ? [$"git reset --keep {work.Subject.Repository.Head[..12]}"]
                : work.Run.HasCut ? [$"git restore {RepositoryFacts.Changelog}"]
                : Array.Empty<string>(),
        ];
        return undo.Length == 0 ? "nothing new; run the same command again" : $"run the same command again to go on, or take it back: {string.Join(" && ", undo)}";
    }
}
