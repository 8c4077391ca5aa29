using LitellmStack.CommandLine;

namespace LitellmStack.Tests.CommandLine;

public sealed class ParametersFile
{
    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{ "$schema": "./build.schema.json" }""")]
    [InlineData("""{ "Sandbox": true, "Project": "team", "Timeout": 60, "With": ["dev", "ca"], "Format": "json" }""")]
    [InlineData("""{ /* mine */ "Sandbox": "true", "With": "dev,ca", }""")]
    public void RightOneHasNoProblems(string json) => ParametersReader.Check(json).ShouldBeEmpty();

    [Theory]
    [InlineData("""{ "Sandbx": true }""", "there is no parameter 'Sandbx'. Nearest: 'Sandbox'.")]
    [InlineData("""{ "sandbox": true }""", "there is no parameter 'sandbox'. Nearest: 'Sandbox'.")]
    [InlineData("""{ "Qwertyuiop": 1 }""", "there is no parameter 'Qwertyuiop'.")]
    [InlineData("""{ "Format": "xml" }""", "'--format' knows no 'xml'; it takes text, json, sarif.")]
    [InlineData("""{ "Timeout": -1 }""", "'--timeout' takes a whole number of 0 or more, not '-1'.")]
    [InlineData("""{ "Timeout": 1e3 }""", "'--timeout' takes a whole number of 0 or more, not '1e3'.")]
    [InlineData("""{ "Timeout": [1, 2] }""", "'--timeout' takes one value, not 2: 1 2.")]
    [InlineData("""{ "Sandbox": null }""", "'--sandbox' knows no ''; it takes true, false.")]
    [InlineData("""{ "With": ["dev", "nope"] }""", "'--with' knows no 'nope'. Nearest: 'none'.")]
    [InlineData("""{ "Models": { "a": 1 } }""", "'--models' takes text, not an object.")]
    [InlineData("""{ "Models": [["a"]] }""", "'--models' takes text, not an array.")]
    [InlineData("""[1]""", "the file holds no object")]
    [InlineData("""null""", "the file holds no object")]
    public void WrongOneIsNamed(string json, string problem) => ParametersReader.Check(json).ShouldBe([problem]);

    [Fact]
    public void EveryProblemIsSaidAtOnce() => ParametersReader.Check("""{ "A": 1, "Format": "xml", "Timeout": "x" }""").Count.ShouldBe(3);

    [Theory]
    [InlineData("", "line 1: it is no JSON")]
    [InlineData("{\n\"Sandbox\": true\n\"Project\": 1 }", "line 3: it is no JSON")]
    public void BrokenOneSaysTheLine(string json, string problem) => ParametersReader.Check(json).ShouldHaveSingleItem().ShouldStartWith(problem);

    [Fact]
    public void DeepNestingIsAProblemAndNoCrash() =>
        ParametersReader.Check(new string('[', 100_000)).ShouldHaveSingleItem().ShouldStartWith("line 1: it is no JSON");
}
