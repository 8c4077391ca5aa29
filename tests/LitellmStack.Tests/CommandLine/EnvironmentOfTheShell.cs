using LitellmStack.CommandLine;

namespace LitellmStack.Tests.CommandLine;

public sealed class EnvironmentOfTheShell
{
    [Theory]
    [InlineData("STACK_SANDBOX", "1", "Sandbox", "true")]
    [InlineData("STACK_SANDBOX", "yes", "Sandbox", "true")]
    [InlineData("STACK_SANDBOX", "On", "Sandbox", "true")]
    [InlineData("STACK_SANDBOX", "0", "Sandbox", "false")]
    [InlineData("STACK_SANDBOX", "no", "Sandbox", "false")]
    [InlineData("STACK_DRY_RUN", "off", "DryRun", "false")]
    [InlineData("STACK_FORMAT", "json", "Format", "json")]
    [InlineData("STACK_TIMEOUT", "60", "Timeout", "60")]
    [InlineData("STACK_INSTALL_DOCKER", "true", "InstallDocker", "true")]
    [InlineData("STACK_WITH", "dev,ca", "With", "dev,ca")]
    [InlineData("STACK_PROJECT", "team", "Project", "team")]
    public void StackVariableSetsItsOption(string variable, string value, string option, string taken) =>
        Read((variable, value)).Values.ShouldBe(new Dictionary<string, string> { [option] = taken });

    [Theory]
    [InlineData("STACK_SANDBOX", "")]
    [InlineData("SANDBOX", "1")]
    [InlineData("NUKE_SANDBOX", "1")]
    [InlineData("stack_sandbox", "1")]
    [InlineData("STACK_SOMETHING", "1")]
    [InlineData("STACK_BUILD_PACKAGES", "subset")]
    public void AnyOtherVariableSetsNothing(string variable, string value)
    {
        var (values, problems) = Read((variable, value));
        values.ShouldBeEmpty();
        problems.ShouldBeEmpty();
    }

    [Fact]
    public void EveryWrongValueIsNamedWithItsVariable() =>
        Read(("STACK_FORMAT", "xml"), ("STACK_SANDBOX", "perhaps"), ("STACK_TIMEOUT", "-1")).Problems.Order(StringComparer.Ordinal).ShouldBe(
        [
            "STACK_FORMAT: '--format' knows no 'xml'; it takes text, json, sarif.",
            "STACK_SANDBOX: '--sandbox' knows no 'perhaps'; it takes true, false.",
            "STACK_TIMEOUT: '--timeout' takes a whole number of 0 or more, not '-1'.",
        ]);

    [Fact]
    public void HelpIsNotReadFromTheEnvironment() => Read(("STACK_HELP", "1")).Values.ShouldBeEmpty();

    [Theory]
    [InlineData("VOLUMES")]
    [InlineData("YES")]
    [InlineData("FROM")]
    [InlineData("HOME", false)]
    [InlineData("FORMAT")]
    [InlineData("MODELS")]
    [InlineData("TIMEOUT")]
    [InlineData("HOST")]
    [InlineData("TARGET")]
    [InlineData("SKIP")]
    [InlineData("ROOT")]
    [InlineData("VERBOSITY")]
    [InlineData("PROFILE")]
    [InlineData("PLAN")]
    [InlineData("HELP")]
    [InlineData("CONTINUE")]
    [InlineData("PARTITION")]
    [InlineData("NO_LOGO")]
    [InlineData("PARAMS_KEY")]
    [InlineData("INTERNAL_INTERCEPTOR")]
    public void SpellingsThatTheEngineWouldTakeAreHidden(string name, bool isHidden = true)
    {
        foreach (var spelling in (string[])[name, name.ToLowerInvariant(), $"NUKE_{name}", $"nuke_{name}", $"NUKE{name}", $"{name[0]}_{name[1..]}", $"NUKE-{name}", $".{name}."])
        {
            EnvironmentReader.IsHiddenFromEngine(spelling).ShouldBe(isHidden, spelling);
        }
    }

    [Fact]
    public void EverySpellingOfEveryOptionIsHidden()
    {
        foreach (var name in Targets.AllOptions.Select(o => o.Name))
        {
            EnvironmentReader.IsHiddenFromEngine(name).ShouldBeTrue(name);
            EnvironmentReader.IsHiddenFromEngine($"NUKE_{name}").ShouldBeTrue(name);
        }
    }

    [Theory]
    [InlineData("PATH")]
    [InlineData("HOME")]
    [InlineData("DOCKER_HOST")]
    [InlineData("HOSTNAME")]
    [InlineData("NUKE_TELEMETRY_OPTOUT")]
    [InlineData("STACK_SANDBOX")]
    [InlineData("GITHUB_ACTIONS")]
    [InlineData("PROJECT_ROOT")]
    [InlineData("")]
    [InlineData("_")]
    public void OtherVariablesStay(string variable) => EnvironmentReader.IsHiddenFromEngine(variable).ShouldBeFalse();

    private static (IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Problems) Read(params (string Name, string Value)[] variables) =>
        EnvironmentReader.Read(variables.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal));
}
