using System.Text.Json.Nodes;

namespace LitellmStack.Testing.Release.GitHub;

/// <summary>The part of the fake GitHub that knows checks of commits and pull requests.</summary>
internal sealed class FakeCommitApi(FakeGitHub gitHub)
{
    public FakeAnswer? Answer(FakeRequest request, string[] path) => (request.Method, path) switch
    {
        ("GET", ["commits", _, "check-runs"]) => FakeAnswer.Json(200, new JsonObject { ["total_count"] = gitHub.CheckRuns.Count, ["check_runs"] = Copy(gitHub.CheckRuns) }),
        ("GET", ["commits", var sha, "status"]) => FakeAnswer.Json(200, new JsonObject { ["state"] = "success", ["sha"] = sha, ["total_count"] = gitHub.Statuses.Count, ["statuses"] = Copy(gitHub.Statuses) }),
        ("GET", ["pulls"]) => FakeAnswer.Json(200, Copy(gitHub.PullRequests.Where(one => request.Words["head"] == $"someone:{one["head"]!["ref"]}" && request.Words["base"] == $"{one["base"]!["ref"]}"))),
        ("POST", ["pulls"]) => Open(request.Json!),
        _ => null,
    };

    private static JsonArray Copy(IEnumerable<JsonObject> nodes) => new([.. nodes.Select(node => node.DeepClone())]);

    private FakeAnswer Open(JsonNode words)
    {
        var number = gitHub.PullRequests.Count + 1;
        var request = new JsonObject
        {
            ["id"] = gitHub.NextId(),
            ["number"] = number,
            ["state"] = "open",
            ["title"] = words["title"]!.ToString(),
            ["body"] = words["body"]?.ToString(),
            ["html_url"] = $"{gitHub.Root}{FakeGitHub.Repository}/pull/{number}",
            ["head"] = new JsonObject { ["ref"] = words["head"]!.ToString() },
            ["base"] = new JsonObject { ["ref"] = words["base"]!.ToString() },
        };
        gitHub.PullRequests.Add(request);
        return FakeAnswer.Json(201, request.DeepClone());
    }
}
