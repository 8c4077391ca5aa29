using LitellmStack.Findings;

namespace LitellmStack.Tests.Findings;

public sealed class AnnotationsOfARun
{
    private static readonly IReadOnlyList<Finding> Found =
    [
        new Finding("a/engine", Severity.Note, null, "50% of it.", "Go on."),
        new Finding("a/rule", Severity.Error, new Place("x, y:z.yml", 3, 5, 4), "No | <b>\nline of plain-secret.", "Mend it."),
    ];

    private static readonly Redaction Secret = new([], ["plain-secret"]);

    [Fact]
    public void AreCommandsThatNoTextCanBreakOutOf() => new Annotations(Secret, "").Commands(Found).ShouldBe(
        "::notice title=a/engine::50%25 of it. Go on.\n"
        + "::error file=x%2C y%3Az.yml,line=3,col=5,endColumn=9,title=a/rule::No | <b>%0Aline of [secret]. Mend it.\n");

    [Fact]
    public void NameTheFileFromTheWorkspace() => new Annotations(Secret, "stacks/a").Commands(Found).ShouldContain("file=stacks/a/x%2C");

    [Fact]
    public void NameWhatIsOverriddenFromTheWorkspaceToo()
    {
        IReadOnlyList<Finding> overlay = [Found[1] with { Message = "No.", Overrides = new Place("x.yml", 1, 2) }];

        new Annotations(Secret, "a").Commands(overlay).ShouldEndWith("::No. It overrides a/x.yml:1:2. Mend it.\n");
        new Annotations(Secret, "a").Summary(overlay, Summary.Of(overlay, 2)).ShouldContain("| No. It overrides a/x.yml:1:2. | Mend it. |");
    }

    [Fact]
    public void StandInATableThatNoTextCanBreak() => new Annotations(Secret, "").Summary(Found, Summary.Of(Found, 2)).ShouldBe(
        "### Validate: 1 error, 0 warnings, 1 note in 2 files\n\n| place | severity | rule | what happens | what to write |\n|---|---|---|---|---|\n"
        + "|  | note | a/engine | 50% of it. | Go on. |\n| x, y:z.yml:3:5 | error | a/rule | No \\| &lt;b> line of [secret]. | Mend it. |\n");

    [Fact]
    public void StopBeforeThePageIsFull()
    {
        var many = Enumerable.Repeat(Found[1], 501).ToList();
        new Annotations(Secret, "").Summary(many, Summary.Of(many, 1)).ShouldEndWith("\n1 more are in the log.\n");
    }
}
