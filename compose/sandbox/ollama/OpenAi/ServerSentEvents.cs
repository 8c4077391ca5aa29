using System.Text.Json.Nodes;

using Sandbox.Ollama.Http;

namespace Sandbox.Ollama.OpenAi;

internal static class ServerSentEvents
{
    public static async Task Answer(HttpContext http, IEnumerable<JsonObject> chunks)
    {
        http.Response.ContentType = "text/event-stream";
        foreach (var chunk in chunks)
            await Send(http, Json.Text(chunk));
        await Send(http, "[DONE]");
    }

    private static async Task Send(HttpContext http, string text)
    {
        await http.Response.WriteAsync($"data: {text}\n\n", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }
}
