using LitellmStack.Findings;
using LitellmStack.Operations;
using LitellmStack.Ports;
using LitellmStack.Testing.Operations;
using LitellmStack.Testing.Ports;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Operations;

public sealed class ValidationOfAFolder : IRunPage
{
    private readonly FakeWorld world = new();
    private readonly FakeFiles other = new();
    private readonly List<string> page = [];

    string IRunPage.Folder => "stacks/theirs";

    void IRunPage.Add(string markdown) => page.Add(markdown);

    [Fact]
    public async Task ReportsItsFilesByTheirPathsInIt()
    {
        other["compose.yml"] = "services: {web: {image: nginx}}";
        (await Run()).ShouldBe(ExitCode.Done);
        Said.ShouldContain("compose.yml:1:25  warning  compose/image-floating");
    }

    [Fact]
    public async Task FailsOnWarningsWhereThatIsAskedFor()
    {
        other["compose.yml"] = "services: {web: {image: nginx}}";
        (await Run(ValidateRequest.Plain with { FailOn = Severity.Warning })).ShouldBe(ExitCode.NotRight);
    }

    [Fact]
    public async Task WithNothingInItIsWrongUse()
    {
        (await Run()).ShouldBe(ExitCode.WrongUse);
        Said.ShouldContain("'../theirs' holds no compose file");
    }

    [Fact]
    public async Task WithFilesDeeperThanIsSearchedNamesThem()
    {
        other["infra/gateway/docker-compose.yml"] = "services: {web: {image: nginx}}";
        other["node_modules/it/compose.yml"] = other[".github/compose.yml"] = other["a/b/c/d/compose.yml"] = "services: {}";
        (await Run()).ShouldBe(ExitCode.WrongUse);
        Said.ShouldContain("There is infra/gateway/docker-compose.yml, deeper than is searched.");
        Said.ShouldContain("--compose-file FILE");
    }

    [Fact]
    public async Task OfSettingsAloneNamesTheComposeFilesThatLieDeeper()
    {
        other["config/litellm.yaml"] = "model_list: []";
        other["infra/compose.yml"] = "services: {web: {image: nginx}}";
        (await Run()).ShouldBe(ExitCode.Done);
        Said.ShouldContain("not judged: infra/compose.yml");
    }

    [Fact]
    public async Task NamesTheComposeFilesBesideTheOneThatIsJudged()
    {
        other["docker-compose.gateway.yml"] = "services: {web: {image: 'nginx:1.2'}}";
        other["docker-compose.models.yml"] = "services: {web: {image: 'nginx:1.2'}}";
        (await Run()).ShouldBe(ExitCode.Done);
        Said.ShouldContain("not judged: docker-compose.models.yml.");
    }

    [Theory]
    [InlineData("json", false)]
    [InlineData("text", true)]
    public async Task SaysNothingOfFilesThatWereLeftOutOnPurposeOrToAProgram(string format, bool isNamed)
    {
        other["compose.yml"] = other["docker-compose.models.yml"] = "services: {web: {image: 'nginx:1.2'}}";
        await Run(ValidateRequest.Plain with { Format = format, Named = new(isNamed ? ["compose.yml"] : [], null, null) });
        Said.ShouldNotContain("not judged");
    }

    [Fact]
    public async Task PlacesWhatComposeSays()
    {
        other["compose.yml"] = "services: {web: {image: 'nginx:1.2', depends_on: [dbx]}}";
        world.Compose.Refusal = "time=\"now\" level=warning msg=\"not of interest\"\nservice \"web\" depends on undefined service \"dbx\": invalid compose project";
        (await Run()).ShouldBe(ExitCode.NotRight);
        Said.ShouldContain("compose.yml:1:51  error  compose/invalid");
        Said.ShouldNotContain("not of interest");
    }

    [Theory]
    [InlineData(".env.example", ".env", "Copy the example ('cp .env.example .env')")]
    [InlineData("env.example", ".env", "Copy the example ('cp env.example .env')")]
    [InlineData(".env.example", "gateway.env", "Mend what it names")]
    public async Task OfAFreshCloneNamesTheExampleThatIsToBeCopied(string example, string file, string remedy)
    {
        other["compose.yml"] = $"services: {{web: {{image: 'nginx:1.2', env_file: {file}}}}}";
        other[example] = "A=1\n";
        world.Compose.Refusal = $"env file /home/someone/theirs/{file} not found: stat /home/someone/theirs/{file}: no such file or directory";
        (await Run()).ShouldBe(ExitCode.NotRight);
        Said.ShouldContain("compose.yml:1:");
        Said.ShouldContain(remedy);
    }

    [Fact]
    public async Task IsNotToldTwiceThatAFileCannotBeRead()
    {
        other["compose.yml"] = "services: [";
        world.Compose.Refusal = "yaml: line 1: did not find expected node content";
        await Run();
        Said.ShouldContain("source/syntax");
        Said.ShouldNotContain("compose/invalid");
    }

    [Fact]
    public async Task WithoutComposeSaysWhatWasNotChecked()
    {
        other["compose.yml"] = "services: {web: {image: 'nginx:1.2'}}";
        world.Compose.Installed = null;
        (await Run()).ShouldBe(ExitCode.Done);
        Said.ShouldContain("note  compose/not-checked");
    }

    /// <summary>It was ended from outside: that is no word against the files.</summary>
    [Fact]
    public async Task WithAComposeThatSaysNothingIsNotCalledWrong()
    {
        other["compose.yml"] = "services: {web: {image: 'nginx:1.2'}}";
        world.Compose.Refusal = "time=\"now\" level=warning msg=\"not of interest\"\n";
        (await Run()).ShouldBe(ExitCode.Done);
        Said.ShouldContain("note  compose/not-checked");
        Said.ShouldNotContain("compose/invalid");
    }

    [Fact]
    public async Task InGitHubActionsComesWithAnnotationsAndASummary()
    {
        other["compose.yml"] = "services: {web: {image: nginx}}";
        await Run(ValidateRequest.Plain, this);
        Said.ShouldContain("::warning file=stacks/theirs/compose.yml,line=1,col=25,");
        page.ShouldHaveSingleItem().ShouldContain("| stacks/theirs/compose.yml:1:25 | warning |");
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task InAFormForProgramsHoldsNothingElse(string format)
    {
        other["compose.yml"] = "services: {web: {image: nginx}}";
        await Run(ValidateRequest.Plain with { Format = format }, this);
        Said.ShouldStartWith("{");
        Said.TrimEnd().ShouldEndWith("}");
        page.ShouldBeEmpty();
    }

    [Fact]
    public async Task InSarifNamesTheFileFromTheWorkspace()
    {
        other["compose.yml"] = "services: {web: {image: nginx}}";
        await Run(ValidateRequest.Plain with { Format = "sarif" }, this);
        Said.ShouldContain("\"uri\": \"stacks/theirs/compose.yml\"");
    }

    [Theory]
    [InlineData("compose/image-floating", ExitCode.Done, "## compose/image-floating")]
    [InlineData("compose/image-float", ExitCode.WrongUse, "Did you mean 'compose/image-floating'?")]
    public async Task ExplainsARuleInstead(string rule, ExitCode code, string words)
    {
        (await Run(ValidateRequest.Plain with { Explain = rule })).ShouldBe(code);
        Said.ShouldContain(words);
    }

    private string Said => string.Join('\n', world.Transcript.Lines);

    private Task<ExitCode> Run(ValidateRequest? request = null, IRunPage? runPage = null) => new ValidateOperation(
        world.Of(isSandbox: false), new ValidateGround(new FakeStackFolder(other), IsOwn: false, "../theirs", world.Compose), runPage, new TextStyle()).Run(request ?? ValidateRequest.Plain, default);
}
