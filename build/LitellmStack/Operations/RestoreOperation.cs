using LitellmStack.Backup;
using LitellmStack.Findings;
using LitellmStack.Plans;
using LitellmStack.Ports;

namespace LitellmStack.Operations;

/// <summary>Restore: refuse or replace. Whatever happens in between, one database serves: the one from before, or the restored one.</summary>
public sealed class RestoreOperation(BackupPorts ports)
{
    private StackPorts Stack => ports.Stack;

    /// <param name="workingFolder">What a relative path of the command line starts from.</param>
    public async Task<ExitCode> Run(RestoreWords choice, string workingFolder, CancellationToken cancellation)
    {
        if (choice.Trouble is { } trouble)
        {
            Stack.Transcript.Write("refused", trouble);
            return ExitCode.WrongUse;
        }

        if (choice.DropsPrevious)
        {
            return await DropPrevious(cancellation);
        }

        using var held = BackupLock.Take(ports, "Restore");
        var ground = await BackupGround.Look(ports, cancellation);
        if (Chosen(choice, workingFolder) is not { } chosen)
        {
            return ExitCode.NotRight;
        }

        var tier = choice.Wanted ?? chosen.Manifest.Tier;
        var safety = choice.SkipsSafetyBackup || choice.Into is not null ? null : new BackupRequest(Tier.Full, BackupWords.Level(choice.Proof), null, BackupOrigin.BeforeRestore);
        if (Stack.Transcript.Report(await Reasons(choice, chosen, tier, ground, safety, cancellation)) is not ExitCode.Done and var refused)
        {
            return refused;
        }

        if (safety is not null && await new BackupOperation(ports).RunHeld(ground, safety, cancellation) is not ExitCode.Done and var failed)
        {
            Stack.Transcript.Write("stopped", "What is there now could not be saved, so nothing was restored.\nWhere it is damaged and not worth saving: '--skip-safety-backup'; the serving database is kept beside in any case.");
            return failed;
        }

        return await Replace(choice, chosen, tier, ground, cancellation);
    }

    /// <summary>Removes the databases that earlier restores set aside.</summary>
    private async Task<ExitCode> DropPrevious(CancellationToken cancellation)
    {
        using var held = BackupLock.Take(ports, "Restore");
        var ground = await BackupGround.Look(ports, cancellation);
        var previous = Previous.Of(ground.Subject.Server);
        return await Stack.Run(
            new Plan(previous.Count == 0
                ? [new Step("previous", "", (_, _) => throw new InvalidOperationException("skipped")) { DoneAlready = "no database of an earlier restore is kept" }]
                : [.. previous.Select(name => new Step("previous", $"drop '{name}'", async (_, token) =>
                {
                    await ground.Server.Drop(name, token);
                    return new Outcome.Done($"dropped '{name}'");
                }))]),
            cancellation);
    }

    private BackupChoice.Chosen? Chosen(RestoreWords choice, string workingFolder)
    {
        switch (BackupChoice.Of(choice.From!, BackupCatalogue.Read(ports.Store), ports.Store, Stack.Stack.Project, workingFolder, choice.Wanted ?? Tier.Essential))
        {
            case BackupChoice.Chosen chosen:
                Stack.Transcript.Write("from", $"{chosen.Folder}, taken {chosen.Manifest.Taken:yyyy-MM-dd HH:mm:ss} UTC, {chosen.Manifest.Proof.Level.ToString().ToLowerInvariant()}");
                return chosen;
            case BackupChoice.Refused no:
                Stack.Transcript.Write("refused", $"{no.Message}\n{no.Remedy}");
                return null;
            default:
                throw new InvalidOperationException("a choice has two ends");
        }
    }

    /// <summary>Everything that speaks against it, from the manifest first: what the files hold is read only where that is enough to go on.</summary>
    private async Task<IReadOnlyList<Finding>> Reasons(
        RestoreWords choice, BackupChoice.Chosen chosen, Tier tier, BackupGround ground, BackupRequest? safety, CancellationToken cancellation)
    {
        var needed = safety is null ? 0 : Room.For(safety, ground.Subject.Server, BackupCatalogue.Read(ports.Store).Latest(Stack.Stack.Project)).BackupBytes;
        var found = new RestoreChecks(Stack.Stack.Project, chosen.IsByPath, choice.AcceptsLostSaltKey, Stack.Stack.Option)
            .Of(chosen.Manifest, tier, ground.Subject.Server, ground.Subject.SaltKey, Stack.Host.FreeBytes(ports.Store.Folder), needed)
            .ToList();
        if (choice.Into is { } into && ground.Subject.Server.Databases.Contains(into))
        {
            found.Add(new("restore/name-taken", Severity.Error, null, $"There is a database '{into}' already.", "Choose another name for '--into'. Nothing was changed."));
        }
        else if (choice.Into is { } reserved && Previous.Reserves(ground.Subject.Server.Database, reserved))
        {
            found.Add(new("restore/name-reserved", Severity.Error, null, $"A database '{reserved}' would be taken for one that a restore set aside or left half loaded, and removed.", "Choose another name for '--into'. Nothing was changed."));
        }

        var read = await new Proving(ports.Store, ports.ThrowAway, new StoredSecrets(ports.Box))
            .Prove(ProofLevel.Readable, chosen.Folder, chosen.Manifest, ground.Subject.Image, null, new StepProgress("from", Stack.Transcript), cancellation);
        found.AddRange(read.Troubles.Select(trouble => new Finding("restore/damaged", Severity.Error, null,
            $"'{chosen.Manifest.Name}' is damaged: {trouble}.", $"Take another one: './build.sh ListBackups{Stack.Stack.Option}'. Nothing was changed.")));
        return found;
    }

    private async Task<ExitCode> Replace(RestoreWords choice, BackupChoice.Chosen chosen, Tier tier, BackupGround ground, CancellationToken cancellation)
    {
        var (server, now) = (ground.Subject.Server, Stack.Clock.GetUtcNow());
        var work = new RestoreWork(
            new(chosen.Folder, chosen.Manifest, tier, choice.Into, choice.Within),
            server,
            choice.AcceptsLostSaltKey ? null : ground.Subject.SaltKey,
            Previous.NameWhileRestoring(server.Database, ports.Store.Folder, now),
            Previous.NameBefore(server.Database, now),
            Sweeps: choice.SkipsSafetyBackup || choice.Into is not null,
            new RestoreRun(),
            ground.Server,
            ports.Store,
            ports.ThrowAway,
            new ServingGateway(Stack.Engine, Stack.Compose, Stack.LocalGateway, Stack.Stack, Stack.Clock),
            new StoredSecrets(ports.Box),
            Stack.Clock);
        var undo = new RestoreUndo(Stack, work);
        var code = ExitCode.OutsideWorld;
        try
        {
            code = await Stack.Run(RestorePlan.Make(work), cancellation);
        }
        finally
        {
            if (code != ExitCode.Done)
            {
                await undo.Run();
            }
        }

        if (code == ExitCode.Done && !Stack.IsDryRun)
        {
            Stack.Transcript.Write(choice.Into is null ? "kept" : "beside", choice.Into is null
                ? $"the database from before, as '{work.Before}'; './build.sh Restore --drop-previous{Stack.Stack.Option}' removes it"
                : $"'{choice.Into}' lies beside the serving database; './build.sh Shell --service db{Stack.Stack.Option}', then 'psql -U $POSTGRES_USER {choice.Into}'");
        }

        return code;
    }
}
