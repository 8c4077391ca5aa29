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
    public Uri OllamaAddress => StackSelection.Remembered(Stack, Files.Env ?? EnvText.Empty).RunsOllama
        ? Local("OLLAMA_BIND", "OLLAMA_PORT", "11434")
        : Address("OLLAMA_URL", Files.Values.GetValueOrDefault("OLLAMA_URL", ""));

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
        return Address(portName, $"http://{(bind is "0.0.0.0" or "::" or "" ? "127.0.0.1" : bind)}:{Files.Values.GetValueOrDefault(portName, defaultPort)}/");
    }

    private Uri Address(string variable, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") ? address : throw new OutsideWorldException(
            $"'{variable}' in {Stack.EnvFile} makes no address: '{text}' is not one that can be called.",
            variable == "OLLAMA_URL" ? "Write it whole, for example OLLAMA_URL=http://192.0.2.1:11434." : "Write a port from 1 to 65535.");
}
