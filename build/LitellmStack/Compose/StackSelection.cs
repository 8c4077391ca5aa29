using LitellmStack.Environment;
using LitellmStack.Machine;

namespace LitellmStack.Compose;

/// <summary>What a stack is made of: the base compose file, and what is laid over it, in order.</summary>
/// <param name="With">Overlays asked for by name with --with: "dev", "external-ollama".</param>
public sealed record StackSelection(StackIdentity Stack, Accelerator Accelerator, IReadOnlyList<string> With, StackHalf Half)
{
    public const string BaseFile = "compose/docker-compose.yml";

    /// <summary>The overlays that --with takes, in the order in which they are laid.</summary>
    public static readonly IReadOnlyList<string> Overlays = ["dev", "ca", "external-ollama"];

    /// <summary>The selection that the marked block of an environment file remembers; the whole stack on the CPU where it has none.</summary>
    public static StackSelection Remembered(StackIdentity stack, EnvText env) =>
        new(stack, StackBlock.AcceleratorOf(env), StackBlock.WithOf(env), StackBlock.HalfOf(env));

    /// <summary>
    /// The compose files in the order in which Compose lays them, relative to the root. What takes services away comes last: an overlay behind
    /// it would bring them back.
    /// </summary>
    public IReadOnlyList<string> Files =>
    [
        BaseFile,
        .. RunsOllama ? AcceleratorFile : [],
        .. Stack.IsSandbox ? ["compose/sandbox/docker-compose.yml"] : Array.Empty<string>(),
        .. Overlays.Where(Has).Select(name => $"compose/{name}.yml"),
        .. Half == StackHalf.Ollama ? ["compose/ollama-only.yml"] : Array.Empty<string>(),
    ];

    public bool RunsOllama => !Has("external-ollama");

    public bool RunsGateway => Half != StackHalf.Ollama;

    private string[] AcceleratorFile => Accelerator switch
    {
        Accelerator.Nvidia => ["compose/nvidia.yml"],
        Accelerator.NvidiaCdi => ["compose/nvidia-cdi.yml"],
        Accelerator.Amd => ["compose/amd.yml"],
        _ => [],
    };

    /// <summary>The gateway half is the stack with an Ollama elsewhere: one overlay serves both names.</summary>
    private bool Has(string overlay) => With.Contains(overlay) || (overlay == "external-ollama" && Half == StackHalf.Gateway);
}
