using System.Text.Json.Nodes;

namespace Build.Tests.CommandLine;

public sealed class VariablesOfTheStack : IDisposable
{
    private readonly Clone clone = new();

    public void Dispose() => clone.Dispose();

    [Fact]
    public void SetTheFormOfAReport()
    {
        var run = clone.Run("Validate", Exported("STACK_FORMAT", "json"));
        JsonNode.Parse(run.Output).ShouldNotBeNull();
        Should.Throw<System.Text.Json.JsonException>(() => JsonNode.Parse(clone.Run("Validate").Output));
    }

    [Fact]
    public void CountLessThanTheCommandLine() =>
        Should.Throw<System.Text.Json.JsonException>(() => JsonNode.Parse(clone.Run("Validate --format text", Exported("STACK_FORMAT", "json")).Output));

    [Fact]
    public void CountMoreThanTheParametersFile()
    {
        clone.Write(".nuke/parameters.json", """{ "$schema": "./build.schema.json", "Format": "json" }""");
        JsonNode.Parse(clone.Run("Validate").Output).ShouldNotBeNull();
        Should.Throw<System.Text.Json.JsonException>(() => JsonNode.Parse(clone.Run("Validate", Exported("STACK_FORMAT", "text")).Output));
    }

    [Fact]
    public void SetADryRun()
    {
        clone.Run("Init --project fresh", Exported("STACK_DRY_RUN", "1")).EndedWith(0).Output.ShouldContain("would be created");
        clone.Made.ShouldBeEmpty();
    }

    [Fact]
    public void SetTheSandboxWhichSaysSoBesideTheReport()
    {
        var run = clone.Run("Init", Exported("STACK_SANDBOX", "yes")).EndedWith(0);
        run.Errors.ShouldContain("SANDBOX", Case.Insensitive);
        clone.Made.ShouldBe([".env.sandbox"]);
    }

    [Fact]
    public void EmptyOnesSetNothing() => clone.Run("Init --project fresh --dry-run", Exported("STACK_SANDBOX", "")).EndedWith(0).Output.ShouldContain(".env ");

    [Fact]
    public void AskForNoHelp() => clone.Run("Init --project fresh --dry-run", Exported("STACK_HELP", "1")).EndedWith(0).Output.ShouldContain("would be created");

    [Theory]
    [InlineData("STACK_FORMAT", "xml", "STACK_FORMAT: '--format' knows no 'xml'; it takes text, json, sarif.")]
    [InlineData("STACK_VERBOSITY", "loud", "STACK_VERBOSITY: '--verbosity' knows no 'loud'; it takes Verbose, Normal, Minimal, Quiet.")]
    [InlineData("STACK_SANDBOX", "perhaps", "STACK_SANDBOX: '--sandbox' knows no 'perhaps'; it takes true, false.")]
    public void WrongOnesRunNothing(string name, string value, string problem)
    {
        var run = clone.Run("Init --project fresh", Exported(name, value)).EndedWith(2);
        run.Errors.ShouldBe($"{problem}\nNothing was run.\n");
        run.Output.ShouldBeEmpty();
        clone.Made.ShouldBeEmpty();
    }

    [Fact]
    public void WrongParametersFileRunsNothing()
    {
        clone.Write(".nuke/parameters.json", """{ "Sandbx": true }""");
        clone.Run("Init").EndedWith(2).Errors.ShouldBe(".nuke/parameters.json: there is no parameter 'Sandbx'. Nearest: 'Sandbox'.\nNothing was run.\n");
        clone.Made.ShouldBeEmpty();
    }

    private static Dictionary<string, string> Exported(string name, string value) => new() { [name] = value };
}
