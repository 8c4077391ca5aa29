using LitellmStack.Compose;
using LitellmStack.Sources;

namespace LitellmStack.Environment;

/// <summary>An environment file as Compose reads it.</summary>
public sealed record DotEnv(SourceFile Source, IReadOnlyList<EnvAssignment> Assignments, IReadOnlyList<Trouble> Troubles)
{
    /// <summary>False where Compose refuses the file: nothing may then be said to be absent from it.</summary>
    public bool IsWhole => Troubles.Count == 0;

    public static DotEnv Read(string path, ReadOnlySpan<byte> bytes)
    {
        var (source, trouble) = SourceText.Decode(path, bytes);
        return trouble is null ? Read(source) : new DotEnv(source, [], [trouble]);
    }

    public static DotEnv Read(SourceFile source) => new DotEnvReader(source).Read();

    /// <summary>What each variable is worth: a later line wins, and a value may hold variables of earlier lines. A variable that holds itself is worth what the shell says.</summary>
    public IReadOnlyDictionary<string, VariableValue> Values()
    {
        var values = new Dictionary<string, VariableValue>(StringComparer.Ordinal);
        foreach (var assignment in Assignments)
        {
            values[assignment.Name] = assignment.Value?.Expand(name => values.GetValueOrDefault(name, name == assignment.Name ? VariableValue.Unknown : VariableValue.Unset)) is { } expansion
                ? new VariableValue(expansion.Text, expansion.IsKnown, assignment.ValuePlace)
                : VariableValue.Unknown with { Place = assignment.Place };
        }

        return values;
    }
}
