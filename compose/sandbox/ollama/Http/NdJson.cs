using System.Text.Json.Nodes;

namespace Sandbox.Ollama.Http;

/// <summary>One JSON object a line, each sent at once.</summary>
internal static class NdJson
{
    public static async Task Answer(HttpContext http, IAsyncEnumerable<JsonObject> lines)
    {
        http.Response.ContentType = "application/x-ndjson";
        await foreach (var line in lines.WithCancellation(http.RequestAborted))
        {
            await http.Response.WriteAsync(Json.Text(line) + "\n", http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
        }
    }
}
