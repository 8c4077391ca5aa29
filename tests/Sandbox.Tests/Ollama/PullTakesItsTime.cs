using System.Text.Json.Nodes;

namespace Sandbox.Tests.Ollama;

/// <summary>The four million bytes take two seconds, so that even on a busy machine there is time to leave before the end.</summary>
public sealed class PullTakesItsTime : IDisposable
{
    private const string Pull = """{"model":"tinyllama"}""";

    private readonly OllamaStandIn server = new(Rate(2_000_000));

    private static (string Name, string Value) Rate(int bytesPerSecond) => ("SANDBOX_PULL_BYTES_PER_SECOND", $"{bytesPerSecond}");

    private static long Completed(JsonNode line) => (long?)line["completed"] ?? 0;

    private static bool IsUnderWay(JsonNode line) => Completed(line) > 0;

    [Fact]
    public async Task ShowsProgressThatOnlyGrows()
    {
        using var faster = new OllamaStandIn(server.Store, Rate(8_000_000));

        var reply = await faster.CreateClient().Post("/api/pull", Pull);

        var progress = reply.Lines.Where(l => l["digest"] is not null).Select(Completed).ToList();
        progress.Count.ShouldBeGreaterThan(1);
        progress.ShouldBe(progress.Order());
        progress[^1].ShouldBeLessThanOrEqualTo(4_000_000);
        reply.Body.ShouldNotContain("\"completed\":0");
    }

    [Fact]
    public async Task KeepsWhatItHasWhenTheClientLeaves()
    {
        await server.CreateClient().FirstLines("/api/pull", Pull, IsUnderWay);

        var kept = await KeptProgress();
        kept.ShouldBeGreaterThan(0);
        kept.ShouldBeLessThan(4_000_000);
        var partial = Directory.GetFiles(server.Blobs, "*-partial").Single();
        new FileInfo(partial).Length.ShouldBe(4_000_000, "the partial blob has its full apparent size");
        (await server.CreateClient().Get("/api/tags")).Body.ShouldBe("""{"models":[]}""");
    }

    [Fact]
    public async Task GoesOnWhereTheClientLeft()
    {
        await server.CreateClient().FirstLines("/api/pull", Pull, line => Completed(line) > 1_000_000);
        var kept = await KeptProgress();
        using var again = new OllamaStandIn(server.Store, Rate(4_000_000));

        var lines = (await again.CreateClient().Post("/api/pull", Pull)).Lines;

        Completed(lines.First(l => l["digest"] is not null)).ShouldBeGreaterThanOrEqualTo(kept);
        ((string)lines[^1]["status"]!).ShouldBe("success");
        Directory.GetFiles(server.Blobs, "*-partial*").ShouldBeEmpty();
    }

    [Fact]
    public async Task IsNotGivenUpWhileAnotherClientWaits()
    {
        var other = server.CreateClient().Post("/api/pull", Pull);
        await server.CreateClient().FirstLines("/api/pull", Pull, IsUnderWay);

        ((string)(await other).Lines[^1]["status"]!).ShouldBe("success");
    }

    [Fact]
    public async Task StartsFromNothingAfterAKill()
    {
        await server.CreateClient().FirstLines("/api/pull", Pull, line => Completed(line) > 2_000_000);
        await KeptProgress();
        // A killed server had no time to note how far it was.
        var part = Directory.GetFiles(server.Blobs, "*-partial-0").Single();
        await File.WriteAllTextAsync(part, """{"N":0,"Offset":0,"Size":4000000,"Completed":0}""");
        using var again = new OllamaStandIn(server.Store, Rate(2_000_000));

        var lines = (await again.CreateClient().Post("/api/pull", Pull)).Lines;

        Completed(lines.First(l => l["digest"] is not null)).ShouldBeLessThan(2_000_000);
        ((string)lines[^1]["status"]!).ShouldBe("success");
    }

    public void Dispose() => server.Dispose();

    /// <summary>The server notes it after the client is gone: asked for until it is there, at most 10 s.</summary>
    private async Task<long> KeptProgress()
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (true)
        {
            var part = Directory.GetFiles(server.Blobs, "*-partial-0").Single();
            var text = await File.ReadAllTextAsync(part, bound.Token);
            if (text.Length > 0 && (long)JsonNode.Parse(text)!["Completed"]! is > 0 and var completed)
                return completed;

            await beat.WaitForNextTickAsync(bound.Token);
        }
    }
}
