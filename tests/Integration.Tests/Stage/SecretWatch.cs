namespace Integration.Tests.Stage;

/// <summary>Looks, while the program runs, for a text in the arguments of every process and in what the engine tells of throw-away containers.</summary>
internal sealed class SecretWatch(string secret, BackupFolder backups)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> inspected = new(StringComparer.Ordinal);

    /// <summary>Where it was.</summary>
    public IReadOnlyCollection<string> Seen => seen;

    public int Looks { get; private set; }

    public int Containers => inspected.Count;

    public async Task<ProgramRun> Run(Clone clone, IReadOnlyList<string> arguments)
    {
        var run = clone.Start(arguments);
        await Task.WhenAll(Processes(run.End), Engine(run.End));
        return await run.End;
    }

    private async Task Processes(Task end)
    {
        while (!end.IsCompleted)
        {
            Looks++;
            foreach (var line in ProcessTable.CommandLines().Where(line => line.Contains(secret, StringComparison.Ordinal)))
            {
                seen.Add(line);
            }

            await Task.WhenAny(Task.Delay(Between), end);
        }
    }

    /// <summary>Of proofs of this folder, and of loads of anyone's: those of others do not hold this secret.</summary>
    private async Task<IEnumerable<string>> Named() =>
        (await Remains.ThrowAway(backups)).Concat((await DockerCli.Shared.Ask("ps", "--filter", "name=litellm-stack-load-", "--format", "{{.Names}}")).Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private async Task Engine(Task end)
    {
        while (!end.IsCompleted)
        {
            foreach (var container in (await Named()).Where(container => !inspected.Contains(container)))
            {
                // It may be gone meanwhile.
                if (await DockerCli.Shared.Try("inspect", "--type", "container", container) is { ExitCode: 0 } facts)
                {
                    inspected.Add(container);
                    if (facts.Output.Contains(secret, StringComparison.Ordinal))
                    {
                        seen.Add(facts.Output);
                    }
                }
            }

            await Task.WhenAny(Task.Delay(Between), end);
        }
    }
}
