namespace Build.Tests.Bootstrap;

public sealed class SourcesThatDoNotCompile : CloneTest
{
    [SkippableFact]
    public void AreNamedWithTheCompilersLines()
    {
        Sdk.Answers("publish-published", $"""
            for _ in 1 2; do echo "{Clone.At("build/_build/Program.cs")}(1,2): error CS1002: ; expected [{Clone.At("build/_build/_build.csproj")}]"; done
            echo "Build FAILED."
            exit 1
            """);

        var ended = Clone.Build("Up");

        ended.ExitCode.ShouldBe(3);
        ended.Output.ShouldBeEmpty();
        ended.Errors.ShouldBe(
            """
            build  compiling the build program (first run, about 20 s)
            build  the build program does not compile; nothing was run:
            build/_build/Program.cs(1,2): error CS1002: ; expected

            """);
    }

    [SkippableFact]
    public void AreCompiledAgainAtTheNextStart()
    {
        Sdk.Answers("publish-published", "exit 1");
        Clone.Build().ExitCode.ShouldBe(3);
        Sdk.AnswersAsUsual("publish-published");

        Clone.Build().ExitCode.ShouldBe(0);

        Sdk.Verbs.ShouldBe(["restore", "publish", "restore", "publish", "program"]);
    }

    [SkippableFact]
    public void AreCompiledAgainWhereTheyChangeMeanwhile()
    {
        Sdk.Answers("publish-published", "[ -e edited ] || { touch edited; echo two >build/_build/Program.cs; }");

        Clone.Build().ExitCode.ShouldBe(0);

        Sdk.Verbs.ShouldBe(["restore", "publish", "restore", "publish", "program"]);
    }

    [SkippableFact]
    public void AreGivenUpWhereTheyNeverRest()
    {
        Sdk.Answers("publish-published", "echo \"$RANDOM$$\" >build/_build/Program.cs");

        var ended = Clone.Build();

        ended.ExitCode.ShouldBe(3);
        ended.Errors.ShouldContain("the sources below build/ changed during each of 3 compilations; nothing was run.");
        Sdk.Verbs.ShouldNotContain("program");
    }
}
