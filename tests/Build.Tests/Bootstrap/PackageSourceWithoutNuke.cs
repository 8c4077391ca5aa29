namespace Build.Tests.Bootstrap;

public sealed class PackageSourceWithoutNuke : PackageSourceTest
{
    private static readonly string[] SubsetAfterPublished = ["restore published", "restore subset", "publish subset", "program"];

    [SkippableTheory]
    [InlineData("NU1101: Unable to find package Nuke.Common")]
    [InlineData("NU1102: Unable to find package Verify.Xunit with version (= 31.12.5)")]
    public void GivesTheSubset(string error)
    {
        Sdk.Answers("restore-published", $"echo 'error {error}'; exit 1");

        var ended = Clone.Build();

        ended.ExitCode.ShouldBe(0);
        ended.Errors.ShouldContain("the package source does not have Nuke.Common and Verify.Xunit: using build/Nuke.Subset and tests/Verify.Subset");
        NewChoices().ShouldBe(SubsetAfterPublished);
        Remembered.ShouldBe("subset");
    }

    [SkippableFact]
    public void IsNotAskedAgainSoon()
    {
        HasNoNuke();
        Clone.Write(Clone.Source, "changed");

        Clone.Build();

        NewChoices().ShouldBe(["restore subset", "publish subset", "program"]);
    }

    [SkippableTheory]
    [InlineData("nuget.config")]
    [InlineData("Directory.Packages.props")]
    public void IsAskedAgainWhereTheQuestionChanges(string file)
    {
        HasNoNuke();
        Clone.Write(file, "<changed/>");

        Clone.Build();

        NewChoices().ShouldBe(SubsetAfterPublished);
    }

    [SkippableFact]
    public void IsAskedAgainWhereAnotherIsNamed()
    {
        HasNoNuke();
        Sdk.AnswersAsUsual("restore-published");

        Clone.Run(new Start { Variables = { ["STACK_PACKAGE_SOURCE"] = "/mirror" } });

        NewChoices().ShouldBe(["restore published", "publish published", "program"]);
        Remembered.ShouldBe("published");
    }

    [SkippableFact]
    public void IsAskedAgainAfterAWeek()
    {
        HasNoNuke();
        LetAWeekPass();

        Clone.Build().ExitCode.ShouldBe(0);
        NewChoices().ShouldBe(["restore published", "restore subset", "program"]);

        Clone.Build();
        NewChoices().ShouldBe(["program"]);
    }

    [SkippableFact]
    public void KeepsTheChoiceWhereItIsDeadAfterAWeek()
    {
        HasNoNuke();
        LetAWeekPass();
        Sdk.Answers("restore-published", StubSdk.DeadSource);

        var ended = Clone.Build();

        ended.ExitCode.ShouldBe(0);
        ended.Errors.ShouldContain("build  the package source does not answer; the packages stay 'subset'");
        Remembered.ShouldBe("subset");
    }

    [SkippableFact]
    public void IsAnErrorWhereThePublishedPackagesAreAskedFor()
    {
        Sdk.Answers("restore-published", StubSdk.NoNuke);

        var ended = Clone.Run(new Start { Variables = { ["STACK_BUILD_PACKAGES"] = "published" } });

        ended.ExitCode.ShouldBe(3);
        ended.Errors.ShouldContain("Unable to find package Nuke.Common");
        NewChoices().ShouldBe(["restore published"]);
    }

    private void HasNoNuke()
    {
        Sdk.Answers("restore-published", StubSdk.NoNuke);
        Clone.Build().ExitCode.ShouldBe(0);
        Sdk.Forget();
    }

    private void LetAWeekPass() => File.SetLastWriteTimeUtc(Clone.Memory, DateTime.UtcNow.AddDays(-8));
}
