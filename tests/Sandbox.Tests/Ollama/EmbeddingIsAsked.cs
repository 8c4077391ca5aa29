using System.Text.Json.Nodes;

namespace Sandbox.Tests.Ollama;

public sealed class EmbeddingIsAsked(AllModels models) : IClassFixture<AllModels>
{
    private static double[] Numbers(JsonNode vector) => [.. vector.AsArray().Select(n => (double)n!)];

    private static double Dot(double[] a, double[] b) => a.Zip(b).Sum(p => p.First * p.Second);

    private async Task<JsonNode> Embed(string input, string more = "") =>
        (await models.Client.Post("/api/embed", $$"""{"model":"bge-m3","input":{{input}}{{more}}}""")).Json;

    [Fact]
    public async Task GivesAUnitVectorForEachText()
    {
        var answer = await Embed("""["one","안녕 🙂"]""");

        answer.AsObject().Select(f => f.Key).ShouldBe(["model", "embeddings", "total_duration", "load_duration", "prompt_eval_count"]);
        var vectors = answer["embeddings"]!.AsArray().Select(v => Numbers(v!)).ToList();
        vectors.Count.ShouldBe(2);
        foreach (var vector in vectors)
        {
            vector.Length.ShouldBe(1024);
            Dot(vector, vector).ShouldBe(1, 1e-5);
        }
    }

    [Fact]
    public async Task IsTheSameEveryTime() =>
        (await Embed("\"one\""))["embeddings"]!.ToJsonString().ShouldBe((await Embed("[\"one\"]"))["embeddings"]!.ToJsonString());

    [Fact]
    public async Task PutsTextsWithCommonWordsNearEachOther()
    {
        var vectors = (await Embed("""["the cat sleeps","the cat eats","stock market report"]"""))["embeddings"]!.AsArray().Select(v => Numbers(v!)).ToList();

        Dot(vectors[0], vectors[1]).ShouldBeGreaterThan(Dot(vectors[0], vectors[2]) + 0.3);
    }

    [Fact]
    public async Task TellsTextsOfTheSameWordsApart()
    {
        var vectors = (await Embed("""["dog bites man","man bites dog"]"""))["embeddings"]!.AsArray();

        vectors[0]!.ToJsonString().ShouldNotBe(vectors[1]!.ToJsonString());
    }

    [Fact]
    public async Task IsShortenedToAUnitVectorAgain()
    {
        var vector = Numbers((await Embed("\"one\"", ",\"dimensions\":8"))["embeddings"]![0]!);

        vector.Length.ShouldBe(8);
        Dot(vector, vector).ShouldBe(1, 1e-5);
    }

    [Fact]
    public async Task IsEmptyForAnEmptyText() => (await Embed("\"\""))["embeddings"]!.ToJsonString().ShouldBe("[]");

    [Fact]
    public async Task IsRefusedBeyondTheContextWhereNothingMayBeCut()
    {
        var text = string.Concat(Enumerable.Repeat("a ", 9000));

        var reply = await models.Client.Post("/api/embed", $$"""{"model":"bge-m3","truncate":false,"input":"{{text}}"}""");

        ((int)reply.Status, reply.Error).ShouldBe((400, "the input length exceeds the context length"));
        ((long)(await Embed($"\"{text}\""))["prompt_eval_count"]!).ShouldBe(8192);
    }

    [Fact]
    public async Task HasAnOlderRouteForOneText()
    {
        var answer = (await models.Client.Post("/api/embeddings", """{"model":"bge-m3","prompt":"one"}""")).Json;

        answer["embedding"]!.ToJsonString().ShouldBe((await Embed("\"one\""))["embeddings"]![0]!.ToJsonString());
    }
}
