namespace LitellmStack.Environment;

/// <summary>Variables that no one declares: the shell's own, Compose's and the engine's, and those of the block that the tool keeps.</summary>
public static class ForeignVariables
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "GID", "HOME", "HOSTNAME", "LANG", "LOGNAME", "PATH", "PWD", "SHELL", "TERM", "TMPDIR", "TZ", "UID", "USER", "USERNAME",
        "SANDBOX_TAG", "SETTINGS_DIGEST",
    };

    private static readonly string[] Prefixes = ["BUILDKIT_", "BUILDX_", "COMPOSE_", "DOCKER_", "STACK_", "XDG_"];

    public static bool Hold(string name) => Names.Contains(name) || Prefixes.Any(p => name.StartsWith(p, StringComparison.Ordinal));

    /// <summary>Names that <see cref="StackBlock"/> writes.</summary>
    public static bool AreOfTheBlock(string name) =>
        name is "SANDBOX_TAG" or "SETTINGS_DIGEST" || name.StartsWith("COMPOSE_", StringComparison.Ordinal) || name.StartsWith("STACK_", StringComparison.Ordinal);
}
