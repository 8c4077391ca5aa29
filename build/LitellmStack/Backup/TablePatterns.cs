using System.IO.Enumeration;

namespace LitellmStack.Backup;

/// <summary>Names of tables, with '*' for any text: "LiteLLM_Daily*".</summary>
public sealed record TablePatterns(IReadOnlyList<string> Patterns)
{
    /// <param name="table">"schema.table".</param>
    public bool Match(string table)
    {
        var name = table[(table.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return Patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false));
    }
}
