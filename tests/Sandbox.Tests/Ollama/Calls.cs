using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Sandbox.Tests.Ollama;

internal sealed record Reply(HttpStatusCode Status, string Body, string? MediaType)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Error => (string)Json["error"]!;

    public IReadOnlyList<JsonNode> Lines => [.. Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];

    /// <summary>The payloads of server-sent events.</summary>
    public IReadOnlyList<string> Events => [.. Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(e => e["data: ".Length..])];
}

internal static class Calls
{
    public static Task<Reply> Get(this HttpClient client, string path) => client.Ask(HttpMethod.Get, path);

    public static Task<Reply> Post(this HttpClient client, string path, string json) => client.Ask(HttpMethod.Post, path, json);

    public static async Task<Reply> Ask(this HttpClient client, HttpMethod method, string path, string? json = null)
    {
        using var request = Request(method, path, json);
        using var answer = await client.SendAsync(request);
        return new Reply(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Content.Headers.ContentType?.MediaType);
    }

    /// <summary>Reads the first lines of a stream, then goes away.</summary>
    public static async Task<IReadOnlyList<JsonNode>> FirstLines(this HttpClient client, string path, string json, Func<JsonNode, bool> until)
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var request = Request(HttpMethod.Post, path, json);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, bound.Token);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(bound.Token));
        var lines = new List<JsonNode>();
        while (await reader.ReadLineAsync(bound.Token) is { } line)
        {
            lines.Add(JsonNode.Parse(line)!);
            if (until(lines[^1]))
                break;
        }

        return lines;
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string? json) => new(method, new Uri(path, UriKind.Relative))
    {
        Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"),
    };
}
