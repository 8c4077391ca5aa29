namespace Build.Tests.Bootstrap;

public sealed class StartFromPowerShell : CloneTest
{
    [SkippableTheory]
    [InlineData("Up", "--with", "a,b", "it's $HOME `id` \\ ;", "--", "가😀", "010")]
    [InlineData("a b", "", "qu\"o\"te", "\\\\\"", "a b\\\\", "*", "~", "[a-z]?", "--with", "a,b", "--", "가😀")]
    public void HandsOnArgumentsExitCodeAndFolder(params string[] arguments)
    {
        var ended = Run(new Start(arguments) { Folder = Clone.Elsewhere, Variables = { ["STUB_EXIT"] = "3" } });

        ended.Arguments.ShouldBe(arguments);
        ended.ExitCode.ShouldBe(3);
        ended.Output.ShouldEndWith($"\n{Clone.Root}\n");
        Sdk.EnvironmentOf("program").ShouldContain($"STACK_CALLER_DIRECTORY={Clone.Elsewhere}");
        Sdk.EnvironmentOf("program").ShouldContain("NUKE_TELEMETRY_OPTOUT=1");
    }

    [SkippableFact]
    public void CompilesOnlyWhatChanged()
    {
        Run(new Start()).Errors.Trim().ShouldBe("build  compiling the build program (first run, about 20 s)");
        NewCalls().ShouldBe(["restore", "publish", "program"]);

        File.SetLastWriteTimeUtc(Clone.At(Clone.Source), DateTime.UtcNow.AddYears(2));
        Run(new Start()).Errors.ShouldBeEmpty();
        NewCalls().ShouldBe(["program"]);

        Clone.Write(Clone.Source, "two");
        Run(new Start()).Errors.Trim().ShouldBe("build  compiling the build program (its sources changed)");
        NewCalls().ShouldBe(["restore", "publish", "program"]);
    }

    [SkippableFact]
    public void AgreesWithBashOnTheChoiceOfPackages()
    {
        Sdk.Answers("restore-published", StubSdk.NoNuke);

        Run(new Start()).Errors.ShouldContain("the package source does not have Nuke.Common and Verify.Xunit: using build/Nuke.Subset and tests/Verify.Subset");
        NewCalls().ShouldBe(["restore", "restore", "publish", "program"]);

        Clone.Build();
        NewCalls().ShouldBe(["restore", "publish", "program"]);
    }

    [SkippableFact]
    public void NamesADeadPackageSourceWithTheWaysOut()
    {
        Sdk.Answers("restore-published", StubSdk.DeadSource);

        var ended = Run(new Start());

        ended.ExitCode.ShouldBe(3);
        ended.Errors.ShouldBe(Clone.Build().Errors);
    }

    [SkippableFact]
    public void NamesTheCompilersLines()
    {
        Sdk.Answers("publish-published", $"echo '{"Program.cs(1,2): error CS1002: ; expected [x.csproj]"}'; exit 1");

        var ended = Run(new Start());

        ended.ExitCode.ShouldBe(3);
        ended.Errors.ShouldBe(Clone.Build().Errors);
    }

    [SkippableFact]
    public void RefusesAWrongChoice()
    {
        var ended = Run(new Start { Variables = { ["STACK_BUILD_PACKAGES"] = "nuke" } });

        ended.ExitCode.ShouldBe(2);
        ended.Errors.Trim().ShouldBe("build  STACK_BUILD_PACKAGES is 'nuke'; nothing was run. Set 'published' or 'subset', or unset it.");
    }

    private Ended Run(Start start) => Clone.Run(start with { Command = PowerShell.Runs(Clone.At("build.ps1")) });
}
