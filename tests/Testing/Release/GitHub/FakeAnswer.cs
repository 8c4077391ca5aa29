using System.Text;
using System.Text.Json.Nodes;

namespace LitellmStack.Testing.Release.GitHub;

/// <summary>What the fake GitHub answers.</summary>
public sealed record FakeAnswer(int Status, ReadOnlyMemory<byte> Body, string Type = "application/json; charset=utf-8")
{
    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>The connection breaks instead of an answer.</summary>
    public bool IsCut { get; init; }

    public static FakeAnswer Json(int status, JsonNode body) => new(status, Encoding.UTF8.GetBytes(body.ToJsonString()));

    /// <summary>An error as GitHub words it.</summary>
    public static FakeAnswer Error(int status, string message) => Json(status, new JsonObject { ["message"] = message, ["documentation_url"] = "https://docs.github.com/rest" });

    public static FakeAnswer Invalid(string resource, string code, string field, string? message = null) => Json(422, new JsonObject
    {
        ["message"] = "Validation Failed",
        ["errors"] = new JsonArray(new JsonObject { ["resource"] = resource, ["code"] = code, ["field"] = field, ["message"] = message }),
    });

    /// <summary>Too much was asked in a short time.</summary>
    public static FakeAnswer SecondaryLimit(int status, int seconds) =>
        Error(status, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.") with { Headers = new() { ["Retry-After"] = $"{seconds}" } };

    /// <summary>The hour's calls are used up.</summary>
    public static FakeAnswer UsedUp(DateTimeOffset reset) => Error(403, "API rate limit exceeded for installation ID 1.") with
    {
        Headers = new() { ["X-RateLimit-Limit"] = "5000", ["X-RateLimit-Remaining"] = "0", ["X-RateLimit-Reset"] = $"{reset.ToUnixTimeSeconds()}" },
    };

    public static FakeAnswer Cut { get; } = new(0, default) { IsCut = true };
}
