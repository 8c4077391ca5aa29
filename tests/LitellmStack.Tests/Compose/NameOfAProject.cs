using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Testing.Ports;

namespace LitellmStack.Tests.Compose;

public sealed class NameOfAProject
{
    private readonly FakeFiles files = new();

    [Theory]
    [InlineData("litellm-stack", true)]
    [InlineData("a", true)]
    [InlineData("9lives", true)]
    [InlineData("team_2-x", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("_a", false)]
    [InlineData("Team", false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    [InlineData("ä", false)]
    public void IsWhatComposeTakes(string name, bool isValid) => ProjectName.IsValid(name).ShouldBe(isValid);

    [Fact]
    public void OfASandboxIsTheClonesOwnAndAlwaysTheSame()
    {
        var name = ProjectName.OfSandbox("litellm-stack", "/home/a/litellm-stack");
        name.ShouldBe("litellm-stack-sandbox-" + name[^6..]);
        name.ShouldBe(ProjectName.OfSandbox("litellm-stack", "/home/a/litellm-stack"));
        name.ShouldNotBe(ProjectName.OfSandbox("litellm-stack", "/home/b/litellm-stack"));
        ProjectName.IsValid(name).ShouldBeTrue();
    }

    [Fact]
    public void OfASandboxInFullMeansTheSameSandbox()
    {
        var name = ProjectName.OfSandbox("team", "/home/a/litellm-stack");
        ProjectName.OfSandbox(name, "/home/a/litellm-stack").ShouldBe(name);
        ProjectName.OfSandbox(name, "/home/b/litellm-stack").ShouldNotBe(name);
    }

    [Fact]
    public void IsTheDefaultOnAFreshClone() => Of(false, null).ShouldBe(new StackIdentity("litellm-stack", IsSandbox: false));

    [Fact]
    public void OfARealStackIsNeverASandboxes() => Of(true, null).Project.ShouldNotBe(Of(false, null).Project);

    [Fact]
    public void IsTheOneThatTheFileRemembers()
    {
        Remember(".env", "team");
        var sandbox = Of(true, "team").Project;
        Remember(".env.sandbox", sandbox);
        Of(false, null).Project.ShouldBe("team");
        Of(true, null).Project.ShouldBe(sandbox);
    }

    [Fact]
    public void OfASandboxThatACopiedCloneRemembersIsNotTaken()
    {
        Remember(".env.sandbox", "team-sandbox-123456");
        Of(true, null).Project.ShouldStartWith("litellm-stack-sandbox-");
    }

    [Fact]
    public void IsTheOneThatTheCommandLineSays()
    {
        Remember(".env", "team");
        Of(false, "other").Project.ShouldBe("other");
        Of(true, "other").Project.ShouldStartWith("other-sandbox-");
    }

    [Fact]
    public void IsRepeatedInMessagesByItsOption()
    {
        Of(true, null).Option.ShouldBe(" --sandbox");
        Of(false, null).Option.ShouldBe("");
    }

    private void Remember(string file, string project) => files[file] = EnvText.Empty.WithBlock([new("COMPOSE_PROJECT_NAME", project)]).Text;

    private StackIdentity Of(bool isSandbox, string? project) => StackIdentity.Of("/home/a/litellm-stack", isSandbox, project, files);
}
