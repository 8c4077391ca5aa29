using System.Text.RegularExpressions;

namespace Integration.Tests.Stage;

/// <summary>What a process did: its exit code, what it wrote, how long it took.</summary>
internal sealed partial record ProgramRun(string Command, int ExitCode, string Output, string Errors, TimeSpan Took)
{
    /// <summary>The lines of the transcript as title and text; lines without a title belong to the one above and are left out.</summary>
    public IReadOnlyList<(string Title, string Text)> Lines =>
        [.. Output.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Length > 2 && line[2] != ' ').Select(Split)];

    /// <summary>The text behind a title, without how long it took, which is written where that is a tenth of a second; fails where the transcript has no such line.</summary>
    public string this[string title] => Lines.Where(line => line.Title == title).Select(line => Duration().Replace(line.Text, "")).FirstOrDefault()
        ?? throw new ShouldAssertException($"'{Command}' wrote no line '{title}':\n{Said}");

    public string Said => $"{Output}\n{Errors}";

    /// <summary>The same run; fails with everything it said where it ended otherwise.</summary>
    public ProgramRun EndedWith(int exitCode)
    {
        ExitCode.ShouldBe(exitCode, $"'{Command}' took {Took.TotalSeconds:0.0} s and said:\n{Said}");
        return this;
    }

    [GeneratedRegex(" {3}[0-9]+\\.[0-9] s$")]
    private static partial Regex Duration();

    private static (string, string) Split(string line)
    {
        var end = line.IndexOf("  ", 2, StringComparison.Ordinal);
        return end < 0 ? (line.Trim(), "") : (line[2..end], line[end..].Trim());
    }
}
