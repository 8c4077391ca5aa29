namespace LitellmStack.Compose;

/// <summary>Which stack is meant: a real one and a sandbox of the same clone share nothing but the files in git.</summary>
/// <param name="Project">Compose's project name.</param>
public sealed record StackIdentity(string Project, bool IsSandbox)
{
    /// <summary>The environment file of this stack, relative to the root.</summary>
    public string EnvFile => EnvFileOf(IsSandbox);

    /// <summary>The option that repeats this choice on a command line: what a message must name to be followed as it stands.</summary>
    public string Option => IsSandbox ? " --sandbox" : "";

    public static string EnvFileOf(bool isSandbox) => isSandbox ? ".env.sandbox" : ".env";
}
