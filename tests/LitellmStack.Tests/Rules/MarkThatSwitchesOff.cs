using LitellmStack.Findings;
using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules;

public sealed class MarkThatSwitchesOff
{
    private const string Mark = "# validate: ignore compose/image-floating -- why not";

    [Fact]
    public void CountsForItsLineAlone()
    {
        var report = Run($"services:\n  a:\n    image: nginx:latest {Mark}\n  b:\n    image: nginx:latest\n");

        report.Findings.ShouldHaveSingleItem().Place!.Line.ShouldBe(5);
        report.Ignored.ShouldHaveSingleItem().Mark.Reason.ShouldBe("why not");
    }

    [Fact]
    public void AloneOnItsLineCountsForTheNextOneWithContent() =>
        Run($"services:\n  a:\n    {Mark}\n\n    # more\n    image: nginx:latest\n").Findings.ShouldBeEmpty();

    [Fact]
    public void IsReadWithTheLineEndsOfWindows() =>
        Run($"services:\r\n  a:\r\n    image: nginx:latest {Mark}\r\n").Findings.ShouldBeEmpty();

    [Fact]
    public void DoesNotReachAnotherRuleOnTheSameLine() =>
        Run($"services:\n  a:\n    image: \"${{TAG\" {Mark}\n").Findings.Select(f => f.Rule).ShouldContain("compose/interpolation");

    [Fact]
    public void CountsForWhatComposeSaysOfTheFileToo()
    {
        var report = Run("services:\n  a:\n    image: nginx:1.2 # validate: ignore compose/invalid -- mended by an overlay\n")
            .With([new Finding("compose/invalid", Severity.Error, new Place("compose/docker-compose.yml", 3, 12), "No.", "Mend it.")]);

        report.Findings.ShouldBeEmpty();
        report.ExitCode.ShouldBe(LitellmStack.Ports.ExitCode.Done);
    }

    [Fact]
    public void AtTheEndOfAFileIsUnused() =>
        Run($"services:\n  a:\n    image: nginx:1.2\n{Mark}").Findings.ShouldHaveSingleItem().Rule.ShouldBe("ignore/unused");

    [Fact]
    public void NeedsADashedReasonAndSaysSoBesideTheFinding() =>
        Run("services:\n  a:\n    image: nginx:latest # validate: ignore compose/image-floating because\n").Findings.Select(f => f.Rule)
            .ShouldBe(["compose/image-floating", "ignore/no-reason"], ignoreOrder: true);

    private static ValidationReport Run(string compose) => Validation.Run(TextStack.Of(compose));
}
