namespace Build.Tests.Bootstrap;

public sealed class ProgramThatWasCompiled : CloneTest
{
    private static readonly string[] Current = ["program"];
    private static readonly string[] Recompiled = ["restore", "publish", "program"];

    public ProgramThatWasCompiled()
    {
        Clone.Write("build/LitellmStack/Deep/Other.cs", "two");
        Clone.Write("Directory.Build.targets", "<Project/>");
    }

    [SkippableFact]
    public void IsStartedAtOnce()
    {
        var first = Clone.Build();
        NewCalls().ShouldBe(Recompiled);

        var second = Clone.Build();

        NewCalls().ShouldBe(Current);
        first.Errors.Trim().ShouldBe("build  compiling the build program (first run, about 20 s)");
        second.Errors.ShouldBeEmpty();
    }

    [SkippableFact]
    public void IsKeptWhereFilesWereOnlyTouched()
    {
        Compile();
        File.SetLastWriteTimeUtc(Clone.At(Clone.Source), DateTime.UtcNow.AddYears(2));

        Clone.Build().Errors.ShouldBeEmpty();

        NewCalls().ShouldBe(Current);
    }

    [SkippableFact]
    public void IsKeptWhereAnEditorIsOpen()
    {
        Compile();
        Clone.Write("build/_build/.Program.cs.swp", "unsaved");
        Clone.Write("build/_build/Program.cs~", "before");

        Clone.Build();

        NewCalls().ShouldBe(Current);
    }

    [SkippableFact]
    public void IsFoundAgainWhereTheSourcesAreAsBefore()
    {
        Compile();
        Clone.Write(Clone.Source, "other branch");
        Compile();
        Clone.Write(Clone.Source, "one");

        Clone.Build();

        NewCalls().ShouldBe(Current);
    }

    [SkippableFact]
    public void IsCompiledAgainWhereAFileChangesOrComes()
    {
        string[] files =
        [
            Clone.Source, "build/LitellmStack/Deep/Other.cs", "build/LitellmStack/New.cs", "global.json", "nuget.config", "Directory.Build.targets",
            "Directory.Solution.props", ".editorconfig", ".config/dotnet-tools.json",
        ];
        Compile();

        files.Where(IsNotNoticed).ShouldBeEmpty();

        bool IsNotNoticed(string file)
        {
            Clone.Write(file, "changed");
            var ended = Clone.Build();
            return !ended.Errors.StartsWith("build  compiling the build program (its sources changed)", StringComparison.Ordinal) || !NewCalls().SequenceEqual(Recompiled);
        }
    }

    [SkippableTheory]
    [InlineData("build/LitellmStack/Deep/Other.cs")]
    [InlineData("Directory.Build.targets")]
    public void IsCompiledAgainWhereAFileGoes(string file)
    {
        Compile();
        File.Delete(Clone.At(file));

        Clone.Build();

        NewCalls().ShouldBe(Recompiled);
    }

    [SkippableFact]
    public void IsCompiledAgainWhereAnOlderFileIsCopiedOver()
    {
        Compile();
        Clone.Write(Clone.Source, "older");
        File.SetLastWriteTimeUtc(Clone.At(Clone.Source), DateTime.UtcNow.AddYears(-2));

        Clone.Build();

        NewCalls().ShouldBe(Recompiled);
    }

    [SkippableFact]
    public void IsCompiledAgainWhereItWasRemoved()
    {
        Compile();
        foreach (var folder in Directory.GetDirectories(Clone.Programs))
            Directory.Delete(folder, recursive: true);

        Clone.Build();

        NewCalls().ShouldBe(Recompiled);
    }

    [SkippableFact]
    public void StaysWhileItRunsAndGoesAfterThreeNewerOnes()
    {
        Sdk.Answers("program", "[ \"$2\" != stay ] || until_told");
        using var running = Clone.Begin(new Start("stay"));
        Patience.Until(() => Sdk.Verbs.Contains("program"), "the first program runs");
        var first = Directory.GetDirectories(Clone.Programs).ShouldHaveSingleItem();
        for (var change = 0; change < 5; change++)
        {
            Clone.Write(Clone.Source, $"change {change}");
            Clone.Build();
        }

        Directory.Exists(first).ShouldBeTrue();
        Directory.GetDirectories(Clone.Programs).Length.ShouldBe(4);
        Sdk.Tell();
        running.End().ExitCode.ShouldBe(0);
    }

    private void Compile()
    {
        Clone.Build().ExitCode.ShouldBe(0);
        Sdk.Forget();
    }
}
