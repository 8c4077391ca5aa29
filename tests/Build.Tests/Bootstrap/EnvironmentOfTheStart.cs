namespace Build.Tests.Bootstrap;

public sealed class EnvironmentOfTheStart : CloneTest
{
    [SkippableFact]
    public void SwitchesTelemetryOff()
    {
        Clone.Build();

        Sdk.EnvironmentOf("program").ShouldContain("NUKE_TELEMETRY_OPTOUT=1");
        Sdk.EnvironmentOf("program").ShouldContain("DOTNET_CLI_TELEMETRY_OPTOUT=1");
    }

    [SkippableFact]
    public void GivesTheCompilerNoPropertyByChance()
    {
        Clone.Run(new Start { Variables = { ["VERSION"] = "no version", ["Platform"] = "x" } });

        Sdk.EnvironmentOf("publish").ShouldNotContain(x => x.StartsWith("VERSION=", StringComparison.Ordinal) || x.StartsWith("Platform=", StringComparison.Ordinal));
        Sdk.EnvironmentOf("program").ShouldContain("VERSION=no version");
    }

    [SkippableFact]
    public void NeedsNoHome()
    {
        Clone.Run(new Start { Variables = { ["HOME"] = "" } }).ExitCode.ShouldBe(0);

        Sdk.EnvironmentOf("publish").ShouldContain($"HOME={Clone.At(".nuke/temp/home")}");
    }

    [SkippableTheory]
    [InlineData("STACK_BUILD_PACKAGES", "nuke", "build  STACK_BUILD_PACKAGES is 'nuke'; nothing was run. Set 'published' or 'subset', or unset it.")]
    [InlineData("STACK_RESTORE_SECONDS", "2m", "build  STACK_RESTORE_SECONDS is '2m'; nothing was run. Set a number of seconds, or unset it.")]
    public void IsRefusedWhereItHoldsAWrongValue(string name, string value, string message)
    {
        var ended = Clone.Run(new Start { Variables = { [name] = value } });

        ended.ExitCode.ShouldBe(2);
        ended.Errors.Trim().ShouldBe(message);
        Sdk.Calls.ShouldBeEmpty();
    }
}
