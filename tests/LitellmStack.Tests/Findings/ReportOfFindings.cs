using LitellmStack.Findings;
using LitellmStack.Sources;
using LitellmStack.Testing;

namespace LitellmStack.Tests.Findings;

public sealed class ReportOfFindings
{
    private const string Path = "config/설정.yml";

    private static readonly SourceFile Source = new(
        Path,
        "a: http://localhost:11434\n\tb: \"모델\" # 라마\nc: 👩‍👩‍👧 🦙🇰🇷 x\nd: \u001b[31mred\u202e\ne: " + new string('x', 300) + " HERE " + new string('y', 300) + "\n"
        + "f: sk-abcdefghijklmnopqrstuvwx then WORD\ng: plain-secret-value WORD\nh: postgres://user:pa55@db/x\n");

    private static readonly Redaction Redaction = new([new Place(Path, 7, 4, 18)], ["plain-secret-value", "x"]);

    private static readonly IReadOnlyList<Finding> All = FindingOrder.Sort(
    [
        new Finding("area/engine", Severity.Error, null, "The engine does not answer.", "Start it."),
        new Finding("area/absent", Severity.Error, new Place("gone.yml", 1, 1), "The file is not there.", "Put it there."),
        Found(1, 4, 22, Severity.Error, "inside the gateway's container 'localhost' is the gateway itself"),
        Found(2, 6, 2, Severity.Warning, "the mark is four columns wide, behind a tab"),
        Found(3, 13, 6, Severity.Note, "a family is one sign, and so is a flag"),
        Found(4, 4, 8, Severity.Note, "nothing in a file may colour the terminal or turn its direction"),
        Found(5, 304, 6, Severity.Warning, "a long line is cut around what is meant"),
        Found(6, 35, 4, Severity.Warning, "the key sk-abcdefghijklmnopqrstuvwx is not shown, and the mark follows its word"),
        Found(7, 23, 4, Severity.Warning, "'plain-secret-value' is known to be a secret " + string.Join(' ', Enumerable.Repeat("and this message is long", 8))),
        Found(8, 4, 25, Severity.Warning, "a password in an address is none of the reader's business"),
    ]);

    [Fact]
    public Task InText() => Snapshot.Text(Text(new TextStyle(Columns: 110)), "txt");

    [Fact]
    public Task InColour() => Snapshot.Text(Text(new TextStyle(HasColour: true)).Replace("\e", "<ESC>", StringComparison.Ordinal), "txt");

    [Fact]
    public Task InJson() => Snapshot.Text(JsonReport.Write(All, Summary.Of(All, 1), Redaction), "json");

    [Fact]
    public void ShowsNoSecret() =>
        (Text(new TextStyle()) + JsonReport.Write(All, Summary.Of(All, 1), Redaction)).ShouldSatisfyAllConditions(
            text => text.ShouldNotContain("sk-abc"), text => text.ShouldNotContain("plain-secret"), text => text.ShouldNotContain("pa55"));

    [Fact]
    public void CountsOneAsOne() => Summary.Of([All[0]], 1).ToString().ShouldBe("1 error, 0 warnings in 1 file");

    [Fact]
    public void SaysHowLongItTook() => new TextReport([], Redaction, new TextStyle()).Write([], new Summary(0, 0, 0, 4), TimeSpan.FromMilliseconds(214)).ShouldBe("0 errors, 0 warnings in 4 files (0.21 s)\n");

    [Fact]
    public void HasTheSameOrderWhateverTheOrderOfTheRules() => FindingOrder.Sort(All.Reverse().Concat(All)).ShouldBe(All);

    private static Finding Found(int line, int column, int length, Severity severity, string message) => new("area/rule", severity, new Place(Path, line, column, length), message, "Mend it.");

    private static string Text(TextStyle style) => new TextReport([Source], Redaction, style).Write(All, Summary.Of(All, 1));
}
