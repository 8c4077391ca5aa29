using LitellmStack.Changelog;
using LitellmStack.Ports;
using LitellmStack.Release;
using LitellmStack.Rules;

namespace LitellmStack.Operations;

/// <summary>What a release stands on: the clone, the remote, the changelog, and all that was checked.</summary>
internal sealed record ReleaseGround(ReleaseSubject Subject, VersionChoice Choice, IReadOnlyList<ReleaseCheck> Checks)
{
    private const string Base = "compose/docker-compose.yml";

    /// <summary>What is released is judged as it is delivered, without the environment file of this clone.</summary>
    private const string NoEnvFile = "";

    /// <summary>Looks, and changes nothing; read rights are enough.</summary>
    public static async Task<ReleaseGround> Look(ReleasePorts ports, ReleaseRequest request, CancellationToken cancellation)
    {
        var files = ports.Stack.Files.Disk;
        var facts = await ports.Git.Observe(cancellation);
        if (!files.Exists(RepositoryFacts.Changelog))
        {
            throw new OutsideWorldException($"There is no '{RepositoryFacts.Changelog}', from which a release is made.", "Begin one with './build.sh Changelog --added \"…\"'.");
        }

        var changelog = ChangelogFile.Read(RepositoryFacts.Changelog, files.Read(RepositoryFacts.Changelog));
        var begun = await BegunRelease.Find(ports.Git, facts, changelog, !request.IsLocal, cancellation);
        var subject = new ReleaseSubject(facts, changelog, begun, request.IsLocal);
        var evidence = new ReleaseEvidence(
            Validation.Run(StackInput.Of(files, [Base], NoEnvFile)).Findings,
            [.. files.List("tests").Where(path => path.Contains(".received.", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))],
            await ports.Git.Tree(facts.Head, cancellation),
            await AskForge(ports, subject, cancellation));
        return new(subject, subject.Choose(request.Wanted), ReleaseChecks.Of(subject, evidence));
    }

    /// <summary>What refuses the release, in the order of the checks.</summary>
    public IReadOnlyList<CheckResult.NotOk> Refusals => [.. Checks.Select(check => check.Result).OfType<CheckResult.NotOk>()];

    public ExitCode ExitCode => Choice is VersionChoice.Refused { IsWrongUse: true } ? ExitCode.WrongUse
        : Choice is VersionChoice.Refused || Refusals.Any(refusal => !refusal.RetryHelps) ? ExitCode.NotRight
        : Refusals.Count > 0 ? ExitCode.OutsideWorld
        : ExitCode.Done;

    private static async Task<CiEvidence> AskForge(ReleasePorts ports, ReleaseSubject subject, CancellationToken cancellation)
    {
        if (subject.Repository.Remote is not RemoteFacts.Known)
        {
            return new CiEvidence.NotAsked(subject.Repository.Remote is RemoteFacts.None ? "no remote" : "the remote is silent");
        }

        if (ports.Forge is null)
        {
            return new CiEvidence.NotAsked(ports.WithoutForge);
        }

        try
        {
            return new CiEvidence.Reported(await ports.Forge.Checks(subject.Tried, cancellation), Declared.RequiredChecks(ports.Stack.Files));
        }
        catch (OutsideWorldException e)
        {
            return new CiEvidence.Silent(e.Message, e.Remedy);
        }
    }
}
