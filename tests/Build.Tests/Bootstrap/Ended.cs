namespace Build.Tests.Bootstrap;

/// <summary>What a start left: the program's output, and what the scripts said on the error stream.</summary>
internal sealed record Ended(int ExitCode, string Output, string Errors)
{
    public IEnumerable<string> Arguments => Output.Split('\n').Where(x => x.StartsWith('<')).Select(x => x[1..^1]);
}
