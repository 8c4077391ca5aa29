using LitellmStack.Rules;
using LitellmStack.Sources;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules.Wiring;

public sealed class VariableOfSomeoneElse
{
    [Theory]
    [InlineData("# SHOWN=1\n", 0)]
    [InlineData("  #SHOWN = 1\n", 0)]
    [InlineData("# what SHOWN=1 means\n", 1)]
    [InlineData("", 1)]
    public void IsDeclaredByACommentedLine(string line, int findings) =>
        Validation.Run(TextStack.Of("services: {a: {image: 'example.org/a:1', environment: {X: '${SHOWN:-1}'}}}", example: $"OTHER=1\n{line}")).Findings
            .Count(f => f.Rule == "wiring/variable-not-declared").ShouldBe(findings);

    [Theory]
    [InlineData("app/main.py", "os.getenv('THEIRS')", false, 0)]
    [InlineData("scripts/run.sh", "echo $THEIRS", false, 0)]
    [InlineData("scripts/run.sh", "echo $THEIR", false, 1)]
    [InlineData("README.md", "Set THEIRS.", false, 1)]
    [InlineData(".env.example", "THEIRS=1", false, 1)]
    [InlineData("build/Any.cs", "\"THEIRS\"", true, 1)]
    public void IsReadByAProgramBesideTheStack(string file, string text, bool isOwn, int findings)
    {
        var around = new Surroundings
        {
            Sources = [new SourceFile(file, text)],
            Targets = isOwn ? ["Up"] : null,
        };

        Validation.Run(TextStack.Of("services: {a: {image: 'example.org/a:1'}}", env: "THEIRS=1\n") with { Surroundings = around }).Findings
            .Count(f => f.Rule == "wiring/variable-unread").ShouldBe(findings);
    }

    /// <summary>Of a fresh clone: the example is there, the environment file is not.</summary>
    [Theory]
    [InlineData("env_file: ../.env", 0)]
    [InlineData("env_file: [{path: ../.env, required: false}]", 0)]
    [InlineData("hostname: web", 1)]
    public void IsReadByAServiceThatTakesAFileWhichIsNotThereYet(string how, int findings) =>
        Validation.Run(TextStack.Of($"services: {{a: {{image: 'example.org/a:1', {how}}}}}", example: "THEIRS=1\n")).Findings.Count(f => f.Rule == "wiring/variable-unread").ShouldBe(findings);

    [Theory]
    [InlineData("env_file: ../.env")]
    [InlineData("volumes: ['../.env:/srv/.env:ro']")]
    public void IsReadByAServiceThatTakesTheWholeFile(string how) =>
        Validation.Run(TextStack.Of($"services: {{a: {{image: 'example.org/a:1', {how}}}}}", env: "THEIRS=1\n")).Findings.ShouldNotContain(f => f.Rule == "wiring/variable-unread");
}
