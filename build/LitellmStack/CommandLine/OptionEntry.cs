namespace LitellmStack.CommandLine;

/// <summary>An option as it is typed, explained and checked.</summary>
/// <param name="Name">The member of the build that it sets: "DryRun".</param>
/// <param name="Values">The words it takes; empty where any will do.</param>
public sealed record OptionEntry(string Name, OptionKind Kind, string Summary, params IReadOnlyList<string> Values)
{
    /// <summary>As it is typed: "--dry-run".</summary>
    public string Typed { get; } = "--" + string.Concat(Name.Select((c, i) => char.IsAsciiLetterUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    /// <summary>The environment variable that sets it: "STACK_DRY_RUN".</summary>
    public string Variable => "STACK_" + Typed[2..].Replace('-', '_').ToUpperInvariant();

    /// <summary>What stands behind it in the help: "auto|cpu|nvidia|amd", "NUMBER".</summary>
    public string Placeholder => Kind switch
    {
        OptionKind.Flag => "",
        _ when Values.Count > 0 => string.Join('|', Values) + (Kind == OptionKind.List ? ",…" : ""),
        OptionKind.Number => "NUMBER",
        OptionKind.List => "NAME,…",
        _ => "TEXT",
    };
}
