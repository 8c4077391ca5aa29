using System.Security.Cryptography;

using LitellmStack.Adapters.Docker;
using LitellmStack.Adapters.Processes;

namespace LitellmStack.Adapters.Postgres;

/// <summary>Containers that are made here and have to go again.</summary>
internal static class Engine
{
    /// <summary>An engine under load takes seconds for it.</summary>
    private static readonly TimeSpan RemovesWithin = TimeSpan.FromSeconds(30);

    public static string NewName(string purpose) => $"litellm-stack-{purpose}-{RandomNumberGenerator.GetHexString(12, lowercase: true)}";

    /// <summary>What docker wrote; its refusal as an exception.</summary>
    public static async Task<string> Ask(this DockerCli docker, string what, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var answer = await docker.Command(arguments).Run(outputLine: null, errorLine: null, cancellation);
        return answer.ExitCode == 0 ? answer.Output.Trim() : throw Refusal.Of(what, new(answer.ExitCode, answer.Output, Lines(answer.Errors), IsInputTaken: true));
    }

    /// <summary>The last lines that a container wrote; none where it is gone.</summary>
    public static async Task<IReadOnlyList<string>> LastWords(this DockerCli docker, string container, CancellationToken cancellation)
    {
        var answer = await docker.Command(["logs", "--tail", "20", container]).Run(outputLine: null, errorLine: null, cancellation);
        return answer.ExitCode == 0 ? [.. Lines(answer.Output), .. Lines(answer.Errors)] : [];
    }

    /// <summary>What every container of ours bears: by it the next run finds what a killed one left, and no one else's.</summary>
    /// <param name="backups">The folder of backups, absolute; whose lock is held.</param>
    public static string Label(string backups) => $"litellm-stack.proof-of={backups}";

    /// <summary>Removes a container with its data, also after a cancellation. Bounded, and never the reason of a failure: what stays is swept by the next run.</summary>
    public static async Task Remove(this DockerCli docker, string container)
    {
        using var limit = new CancellationTokenSource(RemovesWithin);
        Task removing = docker.Command(["rm", "--force", "--volumes", container]).Run(outputLine: null, errorLine: null, limit.Token);
        await removing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>A container of its own for one call, that is gone when the call is given up.</summary>
    public static async Task<PipeEnd> RunOnce(this DockerCli docker, string name, ChildProcess run, Stream? input, CancellationToken cancellation)
    {
        try
        {
            return await run.Pipe(input, output: null, cancellation);
        }
        catch
        {
            await docker.Remove(name);
            throw;
        }
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
