using System.Text;

using LitellmStack.Environment;
using LitellmStack.Ports;

namespace LitellmStack.Compose;

/// <summary>Which stack is meant: a real one and a sandbox of the same clone share nothing but the files in git.</summary>
/// <param name="Project">Compose's project name.</param>
public sealed record StackIdentity(string Project, bool IsSandbox)
{
    /// <summary>The environment file of this stack, relative to the root.</summary>
    public string EnvFile => EnvFileOf(IsSandbox);

    /// <summary>The option that repeats this choice on a command line: what a message must name to be followed as it stands.</summary>
    public string Option => IsSandbox ? " --sandbox" : "";

    /// <summary>
    /// The stack that a command line means: the project named there, else the one that the environment file remembers, else the default. A
    /// sandbox's name that was remembered in another folder is not taken: in a copied clone it is the original's.
    /// </summary>
    /// <param name="clonePath">Absolute path of the clone; it keeps the sandboxes of two clones apart.</param>
    public static StackIdentity Of(string clonePath, bool isSandbox, string? project, IFiles files)
    {
        var envFile = EnvFileOf(isSandbox);
        var remembered = files.Exists(envFile) ? new EnvText(Encoding.UTF8.GetString(files.Read(envFile))).InBlock("COMPOSE_PROJECT_NAME") : null;
        return (isSandbox, project) switch
        {
            (true, null) => new(
                remembered is not null && ProjectName.OfSandbox(remembered, clonePath) == remembered ? remembered : ProjectName.OfSandbox(ProjectName.Default, clonePath), true),
            (true, _) => new(ProjectName.OfSandbox(project, clonePath), true),
            _ => new(project ?? remembered ?? ProjectName.Default, false),
        };
    }

    private static string EnvFileOf(bool isSandbox) => isSandbox ? ".env.sandbox" : ".env";
}
