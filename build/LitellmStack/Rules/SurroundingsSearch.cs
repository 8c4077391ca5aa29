using LitellmStack.Environment;
using LitellmStack.Ports;
using LitellmStack.Rules.Repo;
using LitellmStack.Sources;

namespace LitellmStack.Rules;

/// <summary>Looks at what is around a stack's files.</summary>
public sealed class SurroundingsSearch(IStackFolder folder)
{
    /// <summary>A text that someone writes by hand is smaller; what is larger is data.</summary>
    private const int MostBytes = 256 * 1024;

    /// <summary>Where the calls of a stack's programs stand.</summary>
    private static readonly string[] Callers = [".github/workflows", "scripts"];

    /// <param name="targets">Of the build program, where the stack has it.</param>
    public async Task<Surroundings> Look(StackInput input, IReadOnlyList<string>? targets, CancellationToken cancellation)
    {
        var envFile = input.EnvFile;
        var tracked = await folder.Tracked(cancellation);
        var callers = tracked?.Where(path => Callers.Any(c => path.StartsWith(c + "/", StringComparison.Ordinal))) ?? Callers.SelectMany(folder.Names);
        var holding = tracked is null ? [] : await folder.Holding(Words(input, targets is null), cancellation);
        var sources = new List<SourceFile>();
        foreach (var path in callers.Concat(holding).Distinct().Order(StringComparer.Ordinal).Where(folder.Files.Exists))
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

    /// <summary>What makes a text one that a rule has to look at; git finds it in thousands of them faster than they are read.</summary>
    private static List<string> Words(StackInput input, bool areVariablesReadByPrograms)
    {
        var env = Bytes(input, input.EnvFile) is { } bytes ? DotEnv.Read(input.EnvFile!, bytes.Span) : null;
        var own = (env?.Values().Values ?? []).SelectMany(v => (v.Text ?? "").Split('\n')).Where(line => line.Length >= SecretInTrackedFile.LeastLength);
        var names = areVariablesReadByPrograms ? Names(input, env) : [];
        return [.. SecretShapes.Beginnings.Concat(own).Concat(names).Distinct()];
    }

    private static IEnumerable<string> Names(StackInput input, DotEnv? env)
    {
        var declared = Bytes(input, input.EnvExample) is { } bytes && SourceText.Decode(input.EnvExample!, bytes.Span) is (var source, null) ? EnvExample.Read(source) : [];
        return (env?.Assignments.Select(a => a.Name) ?? []).Concat(declared.Select(d => d.Name));
    }

    private static ReadOnlyMemory<byte>? Bytes(StackInput input, string? path) => path is not null && input.Files.TryGetValue(path, out var bytes) ? bytes : null;

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
}
