using LitellmStack.Ports;
using LitellmStack.Sources;

namespace LitellmStack.Rules;

/// <summary>Looks at what is around a stack's files.</summary>
public sealed class SurroundingsSearch(IStackFolder folder)
{
    /// <summary>A text that someone writes by hand is smaller; what is larger is data.</summary>
    private const int MostBytes = 256 * 1024;

    private static readonly string[] Endings =
    [
        ".yml", ".yaml", ".json", ".toml", ".ini", ".cfg", ".conf", ".properties", ".env", ".example", ".sh", ".bash", ".ps1", ".py", ".js", ".ts", ".cs", ".tf", ".md", ".txt",
    ];

    /// <param name="targets">Of the build program, where the stack has it.</param>
    public async Task<Surroundings> Look(StackInput input, IReadOnlyList<string>? targets, CancellationToken cancellation)
    {
        var envFile = input.EnvFile;
        var tracked = await folder.Tracked(cancellation);
        IEnumerable<string> texts = tracked is not null
            ? tracked.Where(IsText)
            : [.. folder.Names(".github/workflows"), .. folder.Names("scripts")];
        var sources = new List<SourceFile>();
        foreach (var path in texts.Order(StringComparer.Ordinal).Where(folder.Files.Exists))
        {
            if (Content(path) is { Length: <= MostBytes } content && SourceText.Decode(path, content) is (var source, null))
            {
                sources.Add(source);
            }
        }

        return new Surroundings
        {
            EnvMode = envFile is not null && folder.Files.Mode(envFile) is { } mode ? (UnixFileMode)mode : null,
            Tracked = tracked,
            Sources = sources,
            Absent = MountSources.Of(input).Where(IsAbsent).ToHashSet(StringComparer.Ordinal),
            Targets = targets,
        };
    }

    /// <summary>What this user may not read is no part of the stack that can be judged.</summary>
    private byte[]? Content(string path)
    {
        try
        {
            return folder.Files.Read(path);
        }
        catch (OutsideWorldException)
        {
            return null;
        }
    }

    private bool IsAbsent(string path) => !folder.Files.Exists(path) && folder.Names(path).Count == 0;

    private static bool IsText(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.StartsWith(".env", StringComparison.Ordinal) || !name.Contains('.', StringComparison.Ordinal) || Endings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
    }
}
