using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandbox.Ollama.Http;

/// <summary>Ollama writes Korean and emoji as they are.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(JsonNode node) => node.ToJsonString(Relaxed);

    public static Task Answer(HttpContext http, JsonNode node, int status = StatusCodes.Status200OK)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.WriteAsync(Text(node), http.RequestAborted);
    }

    public static JsonArray Array(IEnumerable<JsonNode> items) => new([.. items]);
}
