using LitellmStack.Testing;

namespace LitellmStack.Tests.Backup.Faults;

public sealed class PageOfReliability
{
    private const string Start = "<!-- every call: made by the tests -->\n";
    private const string End = "<!-- end -->\n";

    private static readonly string File = Path.Combine(RepositoryRoot.Path, "docs", "reliability.md");

    /// <summary>With STACK_WRITE_DOCS=1 the table is written instead of compared.</summary>
    [Fact]
    public async Task CountsWhatIsTried()
    {
        var page = await System.IO.File.ReadAllTextAsync(File);
        var (from, to) = (page.IndexOf(Start, StringComparison.Ordinal) + Start.Length, page.IndexOf(End, StringComparison.Ordinal));
        var written = page[..from] + await Table() + page[to..];
        if (System.Environment.GetEnvironmentVariable("STACK_WRITE_DOCS") == "1")
        {
            await System.IO.File.WriteAllTextAsync(File, written);
            return;
        }

        page.ShouldBe(written, "the table is made by the tests: STACK_WRITE_DOCS=1 dotnet test tests/LitellmStack.Tests --filter PageOfReliability");
    }

    private static async Task<string> Table()
    {
        var (text, points, runs) = ("| operation | calls | ways to go wrong | runs |\n|---|---:|---:|---:|\n", 0, 0);
        foreach (var ordeal in Ordeals.All)
        {
            var calls = (await ordeal.Points()).Count;
            text += $"| {ordeal.Name} | {calls} | {ordeal.Faults.Count} | {calls * ordeal.Faults.Count} |\n";
            (points, runs) = (points + calls, runs + (calls * ordeal.Faults.Count));
        }

        return $"{text}| all | {points} | | {runs} |\n";
    }
}
