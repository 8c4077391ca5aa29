using System.Globalization;
using System.Text.Json.Nodes;

using Sandbox.Ollama.Inference;

namespace Sandbox.Tests.Ollama;

public sealed class ChatIsAsked(AllModels models) : IClassFixture<AllModels>
{
    private const string Family = "Say exactly: 안녕하세요 👨‍👩‍👧 반갑습니다 👋🏽 e\u0301";

    private static string Question(string text, string model = "tinyllama", string more = "") =>
        $$"""{"model":"{{model}}","messages":[{"role":"user","content":{{JsonValue.Create(text).ToJsonString()}}}]{{more}}}""";

    private async Task<JsonNode> Whole(string text, string model = "tinyllama", string more = "") =>
        (await models.Client.Post("/api/chat", Question(text, model, ",\"stream\":false" + more))).Json;

    private async Task<string> Said(string text) => (string)(await Whole(text))["message"]!["content"]!;

    [Theory]
    [InlineData("What is 2 + 2?", "4.")]
    [InlineData("2+3*4", "14.")]
    [InlineData("10 minus 12", "-2.")]
    [InlineData("7 divided by 2", "3.5.")]
    [InlineData("6 × 7 = ?", "42.")]
    [InlineData("3 더하기 4는?", "7.")]
    [InlineData("1 / 0", Replies.Fixed)]
    [InlineData("Say exactly: pong", "pong")]
    [InlineData("Repeat after me: \"two words\"", "two words")]
    [InlineData("Please reply with the single word OK", "OK")]
    [InlineData("그대로 말해 줘: 안녕 🙂", "안녕 🙂")]
    [InlineData("Who are you?", Replies.Fixed)]
    [InlineData("In 2024 the tiny model v1.1 was new", Replies.Fixed)]
    public async Task AnswersAsAFunctionOfTheQuestion(string question, string answer) => (await Said(question)).ShouldBe(answer);

    [Fact]
    public async Task StreamsThePiecesOfTheWholeAnswer()
    {
        var reply = await models.Client.Post("/api/chat", Question(Family));

        reply.MediaType.ShouldBe("application/x-ndjson");
        string.Concat(reply.Lines.Select(l => (string)l["message"]!["content"]!)).ShouldBe(Family["Say exactly: ".Length..]);
        reply.Lines.Count.ShouldBeGreaterThan(3);
        reply.Lines.Select(l => (bool)l["done"]!).ShouldBe([.. Enumerable.Repeat(false, reply.Lines.Count - 1), true]);
    }

    [Fact]
    public async Task NeverCutsThroughACharacter()
    {
        var lines = (await models.Client.Post("/api/chat", Question(Family))).Lines;

        var pieces = lines.Select(l => (string)l["message"]!["content"]!).ToList();
        pieces.Sum(p => new StringInfo(p).LengthInTextElements).ShouldBe(new StringInfo(string.Concat(pieces)).LengthInTextElements);
    }

    [Fact]
    public async Task WritesKoreanAndEmojiAsTheyAre()
    {
        var reply = await models.Client.Post("/api/chat", Question("Say exactly: 김치 🍲 \\ud83c\\udf72", more: ",\"stream\":false"));

        reply.Body.ShouldContain("김치 🍲");
        ((string)reply.Json["message"]!["content"]!).ShouldBe("김치 🍲 \\ud83c\\udf72", "an escape that the text itself spells out stays text");
    }

    [Fact]
    public async Task CountsAndTimesItsAnswer()
    {
        var answer = (await Whole("What is 2 + 2?")).AsObject();

        answer.Select(f => f.Key).ShouldBe(
            ["model", "created_at", "message", "done", "done_reason", "total_duration", "load_duration", "prompt_eval_count", "prompt_eval_duration", "eval_count", "eval_duration"]);
        ((string)answer["done_reason"]!).ShouldBe("stop");
        ((long)answer["prompt_eval_count"]!).ShouldBeGreaterThan(0);
        ((long)answer["total_duration"]!).ShouldBeGreaterThanOrEqualTo((long)answer["load_duration"]!);
    }

    [Fact]
    public async Task StopsAtTheTokenLimit()
    {
        var answer = await Whole("Who are you?", more: """,  "options":{"num_predict":2}""");

        ((string)answer["done_reason"]!, (long)answer["eval_count"]!).ShouldBe(("length", 2));
        Replies.Fixed.ShouldStartWith((string)answer["message"]!["content"]!);
    }

    [Fact]
    public async Task StopsBeforeAStopWord()
    {
        var answer = await Whole("Say exactly: one two three", more: ""","options":{"stop":["two"]}""");

        ((string)answer["message"]!["content"]!).ShouldBe("one ");
    }

    [Fact]
    public async Task LooksAtTheLastMessageOnly()
    {
        var reply = await models.Client.Post("/api/chat",
            """{"model":"tinyllama","stream":false,"messages":[{"role":"system","content":"1+1"},{"role":"user","content":"2+2"},{"role":"assistant","content":"4."},{"role":"user","content":"3+3"}]}""");

        ((string)reply.Json["message"]!["content"]!).ShouldBe("6.");
    }

    [Fact]
    public async Task CallsAToolThatIsNamed()
    {
        var answer = await Whole("Call get_weather with {\"city\":\"Seoul\"}", "gpt-oss:20b", ""","tools":[{"type":"function","function":{"name":"get_weather"}}]""");

        answer["message"]!["tool_calls"]!.ToJsonString().ShouldBe("""[{"function":{"index":0,"name":"get_weather","arguments":{"city":"Seoul"}}}]""");
    }

    [Fact]
    public async Task PassesOnWhatAToolAnswered()
    {
        var reply = await models.Client.Post("/api/chat",
            """{"model":"gpt-oss:20b","stream":false,"messages":[{"role":"user","content":"Call t"},{"role":"tool","content":"21 °C"}],"tools":[{"type":"function","function":{"name":"t"}}]}""");

        ((string)reply.Json["message"]!["content"]!).ShouldBe("The tool answers: 21 °C");
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(",\"think\":\"low\"", true)]
    [InlineData(",\"think\":false", false)]
    public async Task ThinksUnlessToldNotTo(string think, bool thinks)
    {
        var answer = await Whole("What is 2 + 2?", "gpt-oss:20b", think);

        (answer["message"]!["thinking"] is not null).ShouldBe(thinks);
        ((string)answer["message"]!["content"]!).ShouldBe("4.");
    }

    [Theory]
    [InlineData("\"json\"", """{"answer":"4."}""")]
    [InlineData("""{"type":"object","properties":{"sum":{"type":"integer"},"words":{"type":"array","items":{"type":"string"}}}}""", """{"sum":4,"words":["4."]}""")]
    public async Task AnswersInTheFormatAskedFor(string format, string expected)
    {
        var answer = await Whole("What is 2 + 2?", more: ",\"format\":" + format);

        ((string)answer["message"]!["content"]!).ShouldBe(expected);
    }
}
