namespace Build.Tests.Conformance;

/// <summary>What the conformance program said, without what the engine adds in its own words.</summary>
internal sealed record Transcript(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> Lines { get; } =
        [.. Output.Split('\n').Where(x => x.StartsWith("| ", StringComparison.Ordinal)).Select(x => x[2..].TrimEnd('\r'))];

    public string Plan => Lines.FirstOrDefault(x => x.StartsWith("plan ", StringComparison.Ordinal))?[5..] ?? "";

    /// <summary>Names of targets whose actions were begun, in order.</summary>
    public string Run => string.Join(' ', Lines.Where(x => x.StartsWith("run ", StringComparison.Ordinal)).Select(x => x[4..]));

    /// <summary>What targets said themselves.</summary>
    public IEnumerable<string> Values => Lines.Where(x => x.Contains('=', StringComparison.Ordinal));

    public string EndOf(string target) => Lines.Single(x => x.StartsWith($"{target}: ", StringComparison.Ordinal))[(target.Length + 2)..];
}
