namespace Build.Tests.Conformance;

public sealed class ValuesElsewhere
{
    private const string File =
        """
        { // nuke.md 3.4: comments are allowed
          "$schema": "./build.schema.json", "Unknown": 1, "somenumber": 3, "Renamed": "by the member's name",
          "SomeText": "from the file", "SomeNumber": 4, "SomeList": ["a,b", "c"], "SomeFlag": true, "SomePath": "sub", "other-name": "by its own"
        }
        """;

    // nuke.md 3.4: letters and digits of the name, also behind NUKE; an empty flag is off, an empty list is a list.
    [Fact]
    public void ComeFromVariablesOfEitherSpelling() => Show(
        new() { ["SOME_TEXT"] = "plain", ["NUKE_SOME_NUMBER"] = "7", ["someFlag"] = "true", ["SOME_LIST"] = "", ["SOME_WORDS"] = "p q" }, null)
        .ShouldBe(["text=plain", "number=7", "flag=on", "list=[]", "words=[p q]"]);

    // nuke.md 3.4: an empty text or number is none, so that the next source is asked.
    [Fact]
    public void AreAbsentWhereAVariableIsEmpty() => Show(new() { ["SOME_TEXT"] = "", ["SOME_NUMBER"] = "", ["SOME_FLAG"] = "" }, null).ShouldBeEmpty();

    // nuke.md 3.4: the first source that has a value counts.
    [Fact]
    public void ComeFromTheFileWhereAVariableIsEmpty() => Show(new() { ["SOME_TEXT"] = "" }, """{ "SomeText": "from the file" }""").ShouldBe(["text=from the file"]);

    // nuke.md 3.4: an empty flag is off, whatever comes after it.
    [Fact]
    public void AreOffWhereTheVariableOfAFlagIsEmpty() => Show(new() { ["SOME_FLAG"] = "" }, """{ "SomeFlag": true }""").ShouldBeEmpty();

    // nuke.md 2, 21: two spellings at once, and neither is used.
    [Fact]
    public void AreAbsentWhereTwoVariablesNameOne() => Show(new() { ["SOME_TEXT"] = "one", ["NUKE_SOME_TEXT"] = "other" }, null).ShouldBeEmpty();

    // nuke.md 3.4: keys are exact names; a path in the file is relative to the root.
    [Fact]
    public void ComeFromTheParametersFile() => Show([], File)
        .ShouldBe(["text=from the file", "number=4", "flag=on", "list=[a,b|c]", "path=sub", "renamed=by its own"]);

    // nuke.md 3.4: command line, then environment, then file.
    [Fact]
    public void GiveWayInOrder()
    {
        new Call("Show", "--some-text", "from the line") { Variables = { ["SOME_TEXT"] = "v", ["SOME_NUMBER"] = "7" }, ParametersFile = File }.Run().Values
            .Take(2).ShouldBe(["text=from the line", "number=7"]);
    }

    // nuke.md 3.4: plain text is no value for a secret.
    [Fact]
    public void AreNotReadForASecretFromPlainText() => Show([], """{ "SomeSecret": "plain" }""").ShouldBeEmpty();

    // nuke.md 3.4: an invalid file fails the build.
    [Fact]
    public void FailTheBuildWhereTheFileIsBroken() => new Call("Show") { ParametersFile = "{ broken" }.Run().ExitCode.ShouldBe(255);

    private static IEnumerable<string> Show(Dictionary<string, string> variables, string? file) =>
        new Call("Show") { Variables = variables, ParametersFile = file }.Run().Values;
}
