using LitellmStack.Environment;
using LitellmStack.Ports;

namespace LitellmStack.Rules;

/// <summary>The files of a stack as bytes by path; what is not among them does not exist. Paths are relative to its root, with forward slashes.</summary>
public sealed record StackInput(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files)
{
    private const string ComposeFolder = "compose";
    private const string KnownFolder = "config/known";

    /// <summary>The compose files that are laid over each other, in order.</summary>
    public IReadOnlyList<string> Selected { get; init; } = [];

    /// <summary>Further compose files of the stack: what they read counts as read.</summary>
    public IReadOnlyList<string> Overlays { get; init; } = [];

    /// <summary>The environment file; nothing where there is none, and required values are then stood in for.</summary>
    public string? EnvFile { get; init; }

    public string? Settings { get; init; }

    public string? Catalogue { get; init; }

    public string? EnvExample { get; init; }

    /// <summary>The tables of what the pinned versions understand.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <summary>What the stack declares about itself.</summary>
    public string? Declarations { get; init; }

    public Surroundings Surroundings { get; init; } = Surroundings.Unknown;

    /// <summary>A stack of this project's layout. What is absent is left out; a selected file that is absent is a finding.</summary>
    /// <param name="selected">The compose files that are laid over each other, in order.</param>
    /// <param name="envFile">Of this stack: ".env", ".env.sandbox".</param>
    public static StackInput Of(IFiles files, IReadOnlyList<string> selected, string envFile)
    {
        var overlays = Yaml(files.List(ComposeFolder));
        var known = Yaml(files.List(KnownFolder));
        var single = ((string[])[envFile, StackFiles.Settings, StackFiles.Catalogue, StackFiles.Example, StackFiles.Declarations]).Where(files.Exists).ToList();
        var contents = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var path in selected.Where(files.Exists).Concat(overlays).Concat(known).Concat(single))
        {
            contents.TryAdd(path, files.Read(path));
        }

        return new StackInput(contents)
        {
            Selected = selected,
            Overlays = overlays,
            Known = known,
            EnvFile = Present(envFile),
            Settings = Present(StackFiles.Settings),
            Catalogue = Present(StackFiles.Catalogue),
            EnvExample = Present(StackFiles.Example),
            Declarations = Present(StackFiles.Declarations),
        };

        string? Present(string path) => single.Contains(path) ? path : null;
    }

    /// <summary>No stack, but what this repository knows of the versions it is made for: what rules over another stack's files need too.</summary>
    public static StackInput Shipped(IFiles own)
    {
        var known = Yaml(own.List(KnownFolder));
        return new StackInput(known.ToDictionary(path => path, path => (ReadOnlyMemory<byte>)own.Read(path), StringComparer.Ordinal)) { Known = known };
    }

    private static List<string> Yaml(IReadOnlyList<string> paths) =>
        [.. paths.Where(p => p.EndsWith(".yml", StringComparison.Ordinal) || p.EndsWith(".yaml", StringComparison.Ordinal))];
}
