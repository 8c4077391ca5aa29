using LitellmStack.Health;
using LitellmStack.Plans;
using LitellmStack.Testing;
using LitellmStack.Testing.Health;
using LitellmStack.Testing.Models;

namespace LitellmStack.Tests.Health;

public sealed class ChecksOfARunningStack
{
    private static readonly CheckTarget Target = new(["bge-m3", "gemini/*", "tinyllama"], ("tinyllama", "tinyllama"), ("bge-m3", "bge-m3", 1024), IsEmbeddingPulled: true);

    private readonly HurriedClock clock = new();
    private readonly FakeModelServer server;
    private readonly FakeSpendLog spend;
    private readonly FakeGateway gateway;

    public ChecksOfARunningStack()
    {
        var calls = new Calls();
        server = new FakeModelServer(calls);
        spend = new FakeSpendLog(calls);
        gateway = new FakeGateway(calls, spend);
        gateway.Served.UnionWith(["bge-m3", "tinyllama"]);
    }

    [Fact]
    public async Task PassOnAStackThatIsRight()
    {
        foreach (var check in All())
        {
            (await check.Act(default)).ShouldBeOfType<Outcome.Done>(check.Id);
            check.SkipReason.ShouldBeNull(check.Id);
        }
    }

    [Fact]
    public void HaveIdsOfTheirOwnAndAKnownPart()
    {
        All().Select(c => c.Id).ShouldBeUnique();
        All().Select(c => c.Part).Distinct().ShouldBe(["ollama", "db", "litellm"], ignoreOrder: true);
    }

    [Fact]
    public async Task RouteThatIsNotServedIsNamed()
    {
        gateway.Served.Remove("bge-m3");
        (await Failure("routes")).ShouldBe("not served: bge-m3");
    }

    [Fact]
    public async Task RouteBesidesTheSettingsIsSaid()
    {
        gateway.Served.Add("stored");
        (await Result("routes")).ShouldBe(new Outcome.Done("3 served, besides the settings: stored"));
    }

    [Theory]
    [InlineData("no-key")]
    [InlineData("wrong-key")]
    public async Task OpenGatewayIsWrong(string check)
    {
        gateway.LetsIn = _ => true;
        (await Failure(check)).ShouldBe("HTTP 200");
    }

    [Theory]
    [InlineData("chat")]
    [InlineData("ollama-chat")]
    [InlineData("streamed-chat")]
    public async Task EmptyAnswerIsWrong(string check)
    {
        gateway.Answers = _ => "";
        server.Answers = _ => " \n";
        (await Failure(check)).ShouldBe("the answer is empty");
    }

    [Fact]
    public async Task StreamWithoutItsEndMarkIsWrong()
    {
        gateway.Lines = text => [.. FakeGateway.InParts(text).SkipLast(1)];
        (await Failure("streamed-chat")).ShouldStartWith("the stream's last line is '{");
    }

    [Fact]
    public async Task EmptyStreamIsWrong()
    {
        gateway.Lines = _ => [];
        (await Failure("streamed-chat")).ShouldBe("the stream's last line is 'nothing'");
    }

    [Fact]
    public async Task PartBehindTheEndIsWrong()
    {
        gateway.Lines = _ => [FakeGateway.Part("4", "stop"), FakeGateway.Part(".", null), "[DONE]"];
        (await Failure("streamed-chat")).ShouldBe("a part came behind the one that ends the answer");
    }

    [Theory]
    [InlineData("안녕\uFFFD")]
    [InlineData("broken \uD83D")]
    public async Task BrokenCharacterIsWrong(string answer)
    {
        gateway.Answers = _ => answer;
        (await Failure("many-bytes")).ShouldBe("the answer holds broken characters");
    }

    [Fact]
    public async Task ModelThatRepeatsNothingIsNotBlamed()
    {
        gateway.Answers = _ => "안녕 👩‍💻";
        (await Result("many-bytes")).ShouldBe(new Outcome.Done("well-formed, though the model did not repeat it"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(768)]
    public async Task EmbeddingOfAnotherDimensionIsWrong(int dimension)
    {
        gateway.Vector = [.. Enumerable.Repeat(0.5f, dimension)];
        (await Failure("embedding")).ShouldBe($"{dimension} numbers instead of 1024");
    }

    [Fact]
    public async Task RowThatComesWithALaterBatchIsWaitedFor()
    {
        spend.Delay = 40;
        (await Result("spend")).ShouldBe(new Outcome.Done("row written within 10.0 s"));
    }

    [Fact]
    public async Task RowThatNeverComesIsWrong()
    {
        spend.Delay = int.MaxValue;
        (await Failure("spend")).ShouldBe("no row for chatcmpl-1 after 35 s");
        clock.Waited.ShouldBeInRange(TimeSpan.FromSeconds(35), TimeSpan.FromSeconds(36));
    }

    [Fact]
    public async Task DatabaseWithoutTablesIsWrong()
    {
        spend.TableCount = 0;
        (await Failure("database-schema")).ShouldBe("it has no table");
    }

    [Fact]
    public void WithoutAChatModelAreSkippedWithTheReason()
    {
        var checks = All(Target with { ChatRoute = null });
        checks.Where(c => c.SkipReason == "no chat model is pulled: './build.sh PullModels'").Select(c => c.Id)
            .ShouldBe(["ollama-chat", "chat", "streamed-chat", "many-bytes", "spend"]);
    }

    [Fact]
    public void EmbeddingIsSkippedWithTheReason()
    {
        All(Target with { IsEmbeddingPulled = false }).Single(c => c.Id == "embedding").SkipReason.ShouldBe("'bge-m3' is not pulled: './build.sh PullModels --models bge-m3'");
        All(Target with { EmbeddingRoute = null }).Single(c => c.Id == "embedding").SkipReason.ShouldBe("the settings have no embedding route");
    }

    private IReadOnlyList<Check> All(CheckTarget? target = null) => new Checks(server, gateway, spend, clock).All(target ?? Target);

    private Task<Outcome> Result(string check) => All().Single(c => c.Id == check).Act(default);

    private async Task<string> Failure(string check) => (await Result(check)).ShouldBeOfType<Outcome.Failed>().What;
}
