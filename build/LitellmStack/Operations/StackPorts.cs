using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Health;
using LitellmStack.Machine;
using LitellmStack.Models;
using LitellmStack.Plans;
using LitellmStack.Ports;

namespace LitellmStack.Operations;

/// <summary>Everything that an operation on one stack reaches: its files, the world outside, the transcript, the clock.</summary>
/// <param name="ModelServer">The Ollama of the stack at an address of this machine.</param>
/// <param name="Gateway">The gateway at an address of this machine; the key is asked for when it is needed.</param>
/// <param name="IsDryRun">True where nothing may change.</param>
public sealed record StackPorts(
    StackFiles Files,
    IEngine Engine,
    IImages Images,
    ISandboxImages SandboxImages,
    ICompose Compose,
    IHost Host,
    Func<Uri, IModelServer> ModelServer,
    Func<Uri, Func<string>, IGateway> Gateway,
    ISpendLog SpendLog,
    ITranscript Transcript,
    TimeProvider Clock,
    bool IsDryRun)
{
    public StackIdentity Stack => Files.Stack;

    /// <summary>The gateway where the environment file publishes it.</summary>
    public IGateway LocalGateway => Gateway(GatewayAddress, () => Files.Values.GetValueOrDefault("LITELLM_MASTER_KEY", ""));

    public Uri GatewayAddress => Local("LITELLM_BIND", "LITELLM_PORT", "4444");

    /// <summary>The stack's own Ollama where the environment file publishes it, or the one elsewhere that it names.</summary>
    public Uri OllamaAddress => Files.Values.GetValueOrDefault("COMPOSE_FILE", "").Contains("external-ollama", StringComparison.Ordinal)
        ? new(Files.Values.GetValueOrDefault("OLLAMA_URL", "http://127.0.0.1:11434"))
        : Local("OLLAMA_BIND", "OLLAMA_PORT", "11434");

    /// <summary>Runs a plan, or prints it in a dry run.</summary>
    public async Task<ExitCode> Run(Plan plan, CancellationToken cancellation)
    {
        var runner = new Runner(Transcript, Clock);
        if (!IsDryRun)
        {
            return Runner.ExitCodeOf(await runner.Run(plan, cancellation));
        }

        runner.DryRun(plan);
        await runner.Rehearse(plan, cancellation);
        return ExitCode.Done;
    }

    /// <summary>An address that is bound to every interface is reached over the loopback one.</summary>
    private Uri Local(string bindName, string portName, string defaultPort)
    {
        var bind = Files.Values.GetValueOrDefault(bindName, "127.0.0.1");
        return new($"http://{(bind is "0.0.0.0" or "::" or "" ? "127.0.0.1" : bind)}:{Files.Values.GetValueOrDefault(portName, defaultPort)}/");
    }
}
