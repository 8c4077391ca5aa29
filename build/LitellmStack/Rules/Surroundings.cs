using LitellmStack.Sources;

namespace LitellmStack.Rules;

/// <summary>What no file of a stack says about itself, and its folder does. Nothing that is not known is guessed: a rule is then silent.</summary>
public sealed record Surroundings
{
    public static readonly Surroundings Unknown = new();

    /// <summary>The permissions of the environment file; nothing where the system has none, or there is no file.</summary>
    public UnixFileMode? EnvMode { get; init; }

    /// <summary>Every file that git keeps, relative to the stack's root; nothing where the folder is no clone.</summary>
    public IReadOnlySet<string>? Tracked { get; init; }

    /// <summary>The workflows and scripts, and of the other kept texts those that may hold a secret or read a variable.</summary>
    public IReadOnlyList<SourceFile> Sources { get; init; } = [];

    /// <summary>Paths of the stack that its services mount, where there is neither a file nor a folder with files.</summary>
    public IReadOnlySet<string> Absent { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The targets of the build program, for what calls them; nothing where the stack has no such program.</summary>
    public IReadOnlyList<string>? Targets { get; init; }
}
