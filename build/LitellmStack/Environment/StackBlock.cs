using LitellmStack.Compose;
using LitellmStack.Machine;

namespace LitellmStack.Environment;

/// <summary>What the tool decided for a stack, as it stands in the marked block of its environment file.</summary>
/// <param name="Selection">Which stack, with which overlays.</param>
/// <param name="SettingsDigest">Of the gateway's settings; Compose does not notice a changed file behind a mount, but it notices a changed label.</param>
/// <param name="SandboxTag">Tag of the sandbox's images; nothing for a real stack.</param>
/// <param name="Data">Which database volume belongs to these secrets; see <see cref="DataBond"/>.</param>
public sealed record StackBlock(StackSelection Selection, string SettingsDigest, string? SandboxTag, string? Data)
{
    public const string DataName = "STACK_DATA";

    /// <summary>The lines of the block; Compose reads the first four, plain `docker compose` calls from the root then mean this very stack.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Lines =>
    [
        new("COMPOSE_PROJECT_NAME", Selection.Stack.Project),
        new("COMPOSE_FILE", string.Join(':', Selection.Files)),
        new("COMPOSE_PATH_SEPARATOR", ":"),
        new("SETTINGS_DIGEST", SettingsDigest),
        new("STACK_ACCELERATOR", Word(Selection.Accelerator)),
        new("STACK_WITH", string.Join(',', Selection.With)),
        new("STACK_HALF", Selection.Half.ToString().ToLowerInvariant()),
        .. SandboxTag is null ? Array.Empty<KeyValuePair<string, string>>() : [new("SANDBOX_TAG", SandboxTag)],
        .. Data is null ? Array.Empty<KeyValuePair<string, string>>() : [new(DataName, Data)],
    ];

    /// <summary>Whether a variable is one that the tool decides: no shell may beat it, or Compose would run another stack than the block says.</summary>
    public static bool Decides(string variable) => variable is "SETTINGS_DIGEST" or "SANDBOX_TAG";

    /// <summary>The overlays that an earlier run wrote down; none where there was none.</summary>
    public static IReadOnlyList<string> WithOf(EnvText file) =>
        (file.InBlock("STACK_WITH") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The half that an earlier run wrote down; the whole stack where there was none.</summary>
    public static StackHalf HalfOf(EnvText file) => Enum.TryParse<StackHalf>(file.InBlock("STACK_HALF"), ignoreCase: true, out var half) ? half : StackHalf.Both;

    /// <summary>The accelerator that an earlier run chose; the CPU where there was none.</summary>
    public static Accelerator AcceleratorOf(EnvText file) => file.InBlock("STACK_ACCELERATOR") switch
    {
        "nvidia" => Accelerator.Nvidia,
        "nvidia-cdi" => Accelerator.NvidiaCdi,
        "amd" => Accelerator.Amd,
        _ => Accelerator.Cpu,
    };

    public static string Word(Accelerator accelerator) => accelerator switch
    {
        Accelerator.NvidiaCdi => "nvidia-cdi",
        _ => accelerator.ToString().ToLowerInvariant(),
    };
}
