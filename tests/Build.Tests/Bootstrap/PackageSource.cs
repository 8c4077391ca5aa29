using System.Text.RegularExpressions;

namespace Build.Tests.Bootstrap;

public sealed class PackageSource : CloneTest
{
    private static readonly string[] SubsetAfterPublished = ["restore published", "restore subset", "publish subset", "program"];

    [SkippableFact]
    public void WithEverythingGivesPublishedPackages()
    {
        Clone.Build();

        Choices().ShouldBe(["restore published", "publish published", "program"]);
        Remembered().ShouldBe("published");
    }

    [SkippableTheory]
    [InlineData("NU1101: Unable to find package Nuke.Common")]
    [InlineData("NU1102: Unable to find package Verify.Xunit with version (= 31.12.5)")]
    public void WithoutNukeOrVerifyGivesTheSubset(string error)
    {
        Sdk.Answers("restore-published", $"echo 'error {error}'; exit 1");

        var ended = Clone.Build();

        ended.ExitCode.ShouldBe(0);
        ended.Errors.ShouldContain("the package source does not have Nuke.Common and Verify.Xunit: using build/Nuke.Subset and tests/Verify.Subset");
        Choices().ShouldBe(SubsetAfterPublished);
        Remembered().ShouldBe("subset");
    }

    [SkippableFact]
    public void WithoutNukeIsNotAskedAgainSoon()
    {
        HasNoNuke();
        Clone.Write(Clone.Source, "changed");

        Clone.Build();

        Choices().ShouldBe(["restore subset", "publish subset", "program"]);
    }

    [SkippableTheory]
    [InlineData("nuget.config")]
    [InlineData("Directory.Packages.props")]
    public void WithoutNukeIsAskedAgainWhereTheQuestionChanges(string file)
    {
        HasNoNuke();
        Clone.Write(file, "<changed/>");

        Clone.Build();

        Choices().ShouldBe(SubsetAfterPublished);
    }

    [SkippableFact]
    public void WithoutNukeIsAskedAgainWhereAnotherIsNamed()
    {
        HasNoNuke();
        Sdk.AnswersAsUsual("restore-published");

        Clone.Run(new Start { Variables = { ["STACK_PACKAGE_SOURCE"] = "/mirror" } });

        Choices().ShouldBe(["restore published", "publish published", "program"]);
        Remembered().ShouldBe("published");
    }

    [SkippableFact]
    public void WithoutNukeIsAskedAgainAfterAWeek()
    {
        HasNoNuke();
        LetAWeekPass();

        Clone.Build().ExitCode.ShouldBe(0);
        Choices().ShouldBe(["restore published", "restore subset", "program"]);

        Clone.Build();
        Choices().ShouldBe(["program"]);
    }

    [SkippableFact]
    public void ThatIsDeadAfterAWeekChangesNothing()
    {
        HasNoNuke();
        LetAWeekPass();
        Sdk.Answers("restore-published", StubSdk.DeadSource);

        var ended = Clone.Build();

        ended.ExitCode.ShouldBe(0);
        ended.Errors.ShouldContain("build  the package source does not answer; the packages stay 'subset'");
        Remembered().ShouldBe("subset");
    }

    [SkippableFact]
    public void ThatIsDeadIsNamedWithTheWaysOut()
    {
        Sdk.Answers("restore-published", StubSdk.DeadSource);

        var ended = Clone.Build();

        ended.ExitCode.ShouldBe(3);
        ended.Errors.ShouldContain(
            "build  the packages of the build program cannot be had: NU1301: Unable to load the service index for source https://packages.example/index.json.. " +
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

        Choices().ShouldBe(["restore subset", "publish subset", "program"]);
        File.Exists(Clone.Memory).ShouldBeFalse();
    }

    [SkippableFact]
    public void WithoutNukeIsAnErrorWhereThePublishedOnesAreGiven()
    {
        Sdk.Answers("restore-published", StubSdk.NoNuke);

        var ended = Clone.Run(new Start { Variables = { ["STACK_BUILD_PACKAGES"] = "published" } });

        ended.ExitCode.ShouldBe(3);
        ended.Errors.ShouldContain("Unable to find package Nuke.Common");
        Choices().ShouldBe(["restore published"]);
    }

    private void HasNoNuke()
    {
        Sdk.Answers("restore-published", StubSdk.NoNuke);
        Clone.Build().ExitCode.ShouldBe(0);
        Sdk.Forget();
    }

    private void LetAWeekPass() => File.SetLastWriteTimeUtc(Clone.Memory, DateTime.UtcNow.AddDays(-8));

    private string Remembered() => Regex.Match(File.ReadAllText(Clone.Memory), ">([a-z]+)</BuildPackages>").Groups[1].Value;

    private string[] Choices()
    {
        var calls = Sdk.Calls.Select(x => Regex.Replace(x, "^([a-z]+).*?(-p:BuildPackages=([a-z]+).*)?$", "$1 $3").Trim()).ToArray();
        Sdk.Forget();
        return calls;
    }
}
