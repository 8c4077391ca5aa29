namespace Build.Tests.Bootstrap;

public sealed class PackageSource : PackageSourceTest
{
    [SkippableFact]
    public void WithEverythingGivesPublishedPackages()
    {
        Clone.Build();

        NewChoices().ShouldBe(["restore published", "publish published", "program"]);
        Remembered.ShouldBe("published");
    }

    [SkippableFact]
    public void ThatIsDeadIsNamedWithTheWaysOut()
    {
        Sdk.Answers("restore-published", StubSdk.DeadSource);

        var ended = Clone.Build();

        ended.ExitCode.ShouldBe(3);
        ended.Errors.ShouldContain(
            "build  the packages of the build program cannot be had: NU1301: Unable to load the service index for source https://packages.example/index.json. " +
            "Nothing was run. Run it again when the package source answers, name a folder that holds the packages in STACK_PACKAGE_SOURCE, " +
            "or do without Nuke.Common by STACK_BUILD_PACKAGES=subset.");
        File.Exists(Clone.Memory).ShouldBeFalse();
    }

    [SkippableFact]
    public void ThatHangsIsLeftAfterItsTime()
    {
        Sdk.Answers("restore-published", "exec sleep 100");

        var ended = Clone.Run(new Start { Variables = { ["STACK_RESTORE_SECONDS"] = "1" } });

        ended.ExitCode.ShouldBe(3);
        ended.Errors.ShouldContain("cannot be had: restoring them takes more than 1 s (STACK_RESTORE_SECONDS). Nothing was run.");
    }

    [SkippableFact]
    public void WithoutAnotherPackageIsAnError()
    {
        Sdk.Answers("restore-published", "echo 'error NU1101: Unable to find package YamlDotNet'; exit 1");

        var ended = Clone.Build();

        ended.ExitCode.ShouldBe(3);
        ended.Errors.ShouldContain("build  the packages of the build program cannot be restored; nothing was run:");
        ended.Errors.ShouldContain("error NU1101: Unable to find package YamlDotNet");
    }

    [SkippableFact]
    public void WithoutAReadyToRunCompilerGivesAProgramAllTheSame()
    {
        Sdk.Answers("restore-published", "[ $precompiled = false ] || { echo 'error NU1101: Unable to find package Microsoft.NETCore.App.Crossgen2.linux-x64'; exit 1; }");

        Clone.Build().Errors.Trim().ShouldBe("build  compiling the build program (first run, about 20 s)");

        Sdk.Calls.Single(x => x.StartsWith("publish", StringComparison.Ordinal)).ShouldContain("-p:PublishReadyToRun=false");
    }

    [SkippableFact]
    public void IsNotAskedWhereTheChoiceIsGiven()
    {
        Clone.Run(new Start { Variables = { ["STACK_BUILD_PACKAGES"] = "subset" } });

        NewChoices().ShouldBe(["restore subset", "publish subset", "program"]);
        File.Exists(Clone.Memory).ShouldBeFalse();
    }
}
