namespace Build.Tests.Conformance;

public sealed class ValuesOnTheCommandLine
{
    // nuke.md 3.4: types, dashes, case, separators; a path is relative to the current folder.
    [Fact]
    public void TakeTheTypeOfTheParameter() => new Call(
        "Show", "--some-text", "a b", "-SomeNumber", "5", "--someflag", "--some-strength", "STRONG", "--some-list", "a,b", "--some-words", "x", "y",
        "--some-path", "sub/folder", "--some-span", "00:01:02", "--some-address", "http://example/x", "--other-name", "n", "--some-secret", "s").Run().Values.ShouldBe(
        ["text=a b", "number=5", "flag=on", "strength=Strong", "list=[a|b]", "words=[x|y]",
            "path=sub/folder", "span=00:01:02", "address=example", "renamed=n", "secret=s"]);

    // nuke.md 2, 2
    [Fact]
    public void AreThoseOfTheLastOccurrence() => Show("--some-text", "first", "--some-text", "last").ShouldBe(["text=last"]);

    // nuke.md 2, 2: both are silently ignored.
    [Fact]
    public void AreLostBehindAnEqualsSign() => Show("--some-text=x", "--nope", "5").ShouldBeEmpty();

    // nuke.md 2, 2: a negative number is the next option.
    [Fact]
    public void CannotBeginWithADash() => Show("--some-number", "-1").ShouldBeEmpty();

    // nuke.md 3.4
    [Fact]
    public void MayTurnAFlagOff() => Show("--some-flag", "false").ShouldBeEmpty();

    // nuke.md 2, 1 and 2, 2, and 3.4: not a number, not of the enumeration, two for one, and several words with the separator in them.
    [Fact]
    public void ThatDoNotFitAreAWarningAndNothingElse()
    {
        var transcript = new Call(
            "Show", "--some-number", "abc", "--some-strength", "Turbo", "--some-text", "two", "values", "--some-list", "a,b", "c,d").Run();

        transcript.ExitCode.ShouldBe(0);
        transcript.Values.ShouldBeEmpty();
        transcript.Output.ShouldContain("Could not inject value for");
    }

    // nuke.md 2, 1: a field keeps its own value.
    [Fact]
    public void OfTheClassItselfAreInjected()
    {
        new Call("ShowInjected", "--retries", "9", "--label", "given").Run().Values.ShouldBe(["retries=9 label=given"]);
        new Call("ShowInjected", "--retries", "many").Run().Values.ShouldBe(["retries=3 label=none"]);
    }

    // nuke.md 3.4: ParameterPrefix
    [Fact]
    public void OfAComponentMayBearItsPrefix() => new Call("ShowPrefixed", "--lamp-colour", "red").Run().Values.ShouldBe(["colour=red"]);

    private static IEnumerable<string> Show(params string[] arguments) => new Call(["Show", .. arguments]).Run().Values;
}
