using System.Text.Json.Nodes;

using Integration.Tests.Stage;

namespace Integration.Tests;

[Collection(OnTheRunningStack.Name)]
public sealed class CheckOfTheRunningStack(RunningStack stack)
{
    [SkippableFact]
    public async Task PassesWithItsSpendRow()
    {
        var clone = await stack.Clone();

        var check = (await clone.Run("Check", "--sandbox")).EndedWith(0);

        check["spend"].ShouldContain("row written");
        check["many-bytes"].ShouldContain("same text");
        check["checks"].ShouldContain("0 failed");
    }

    [SkippableFact]
    public async Task ProvesTheEmbeddingOnceItsModelIsPulled()
    {
        var clone = await stack.Clone();

        (await clone.Run("PullModels", "--sandbox", "--models", "bge-m3")).EndedWith(0);
        var check = (await clone.Run("Check", "--sandbox", "--only", "litellm", "--format", "json")).EndedWith(0);

        var embedding = JsonNode.Parse(check.Output)!["checks"]!.AsArray().Single(c => c!["id"]!.ToString() == "embedding")!;
        embedding["outcome"]!.ToString().ShouldBe("passed");
        embedding["detail"]!.ToString().ShouldContain("1024");
    }

    [SkippableFact]
    public async Task TriesOnlyThePartsThatAreNamed()
    {
        var clone = await stack.Clone();

        var check = (await clone.Run("Check", "--sandbox", "--only", "db", "--format", "json")).EndedWith(0);

        JsonNode.Parse(check.Output)!["checks"]!.AsArray().Select(c => c!["part"]!.ToString()).Distinct().ShouldBe(["db"]);
    }
}
