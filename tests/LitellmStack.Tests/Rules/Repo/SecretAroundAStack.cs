using LitellmStack.Findings;
using LitellmStack.Rules;
using LitellmStack.Testing.Ports;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules.Repo;

/// <summary>From what git keeps to the finding: the search and the rule together.</summary>
public sealed class SecretAroundAStack
{
    private const string Compose = "services: {a: {image: 'example.org/a:1'}}";

    /// <summary>Letters and digits without order, as many as the longest key has; in pieces, so that no key stands in this file.</summary>
    private static readonly string Random = string.Concat(Enumerable.Repeat("q7Zr" + "T2mXw9" + "LpK4vB" + "n6Hs3D" + "jF8gYc", 5));

    private readonly FakeFiles files = new();

    [Theory]
    [InlineData("sk-ant-api03-", 95, "a key of Anthropic")]
    [InlineData("sk-proj-", 60, "a key of OpenAI, or of a gateway")]
    [InlineData("sk-", 48, "a key of OpenAI, or of a gateway")]
    [InlineData("AIza", 35, "a key of Google")]
    [InlineData("gsk_", 52, "a key of Groq")]
    [InlineData("hf_", 34, "a token of Hugging Face")]
    [InlineData("ghp_", 36, "a token of GitHub")]
    [InlineData("gho_", 36, "a token of GitHub")]
    [InlineData("ghs_", 36, "a token of GitHub")]
    [InlineData("github_pat_", 82, "a token of GitHub")]
    [InlineData("xoxb-918273645091-", 30, "a token of Slack")]
    [InlineData("xoxp-918273645091-", 30, "a token of Slack")]
    [InlineData("xai-", 80, "a key of xAI")]
    public async Task IsFoundByTheFormOfItsProvider(string beginning, int length, string what) =>
        (await Findings($"key = '{beginning}{Random[..length]}'\n")).ShouldHaveSingleItem().Message.ShouldStartWith($"This is {what},");

    [Fact]
    public async Task IsFoundWhereItIsAKeyOfAws() => (await Findings("AKIA" + "Q7ZRT2MXW9LPK4VB" + "\n")).ShouldHaveSingleItem().Message.ShouldStartWith("This is a key of AWS,");

    [Fact]
    public async Task IsFoundWhereItIsAPrivateKey() =>
        (await Findings($"-----BEGIN PRIVATE {"KEY"}-----\n{Random[..64]}\n")).ShouldHaveSingleItem().Message.ShouldStartWith("This is a private key,");

    [Fact]
    public async Task IsFoundWhereItIsAValueOfTheStack() =>
        (await Findings("the password is Hc7dF2gK9sA4jL6m\n", env: "POSTGRES_PASSWORD=Hc7dF2gK9sA4jL6m\n"))
            .ShouldHaveSingleItem().Message.ShouldStartWith("The value of 'POSTGRES_PASSWORD' stands in a file that git keeps");

    /// <summary>The file holds what Compose makes of the line, not what is written there.</summary>
    [Fact]
    public async Task IsFoundWhereItsValueIsMadeOfAnother() =>
        (await Findings("postgresql://u:Hc7dF2gK9sA4jL6m-2@db\n", env: "HALF=Hc7dF2gK9sA4jL6m\nDB_PASSWORD=${HALF}-2\n"))
            .ShouldContain(f => f.Message.StartsWith("The value of 'DB_PASSWORD'", StringComparison.Ordinal));

    [Fact]
    public async Task IsNotLookedForWhereTextsHoldNothingLikeOne()
    {
        files["docs/plain.md"] = "words";
        files[".github/workflows/ci.yml"] = "run: make";
        files["deep/scripts/x.sh"] = "run";

        (await Around(TextStack.Of(Compose), ["Up"])).Sources.Select(s => s.Path).ShouldBe([".github/workflows/ci.yml"]);
    }

    /// <summary>Beside someone else's stack a program may read a variable; of this project's it is known what does.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task IsSoughtTogetherWithVariablesThatAProgramMayRead(bool isOwn)
    {
        files["app.py"] = "os.environ['THEIRS']";
        var input = TextStack.Of(Compose, env: "THEIRS=1\n");

        (await Around(input, isOwn ? ["Up"] : null)).Sources.Count.ShouldBe(isOwn ? 0 : 1);
    }

    private async Task<IReadOnlyList<Finding>> Findings(string text, string? env = null)
    {
        files["docs/notes.md"] = text;
        var input = TextStack.Of(Compose, env: env);
        var around = await Around(input, ["Up"]);
        return [.. Validation.Run(input with { Surroundings = around }).Findings.Where(f => f.Rule == "repo/secret-in-tracked-file" && f.Place?.File == "docs/notes.md")];
    }

    private Task<Surroundings> Around(StackInput input, IReadOnlyList<string>? targets)
    {
        var kept = files.List("").ToHashSet(StringComparer.Ordinal);
        return new SurroundingsSearch(new FakeStackFolder(files) { Kept = kept }).Look(input, targets, CancellationToken.None);
    }
}
