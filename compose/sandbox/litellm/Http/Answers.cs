using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandbox.LiteLlm.Http;

/// <summary>Writes and reads JSON bodies; text beyond ASCII stays as it is, as in Python's answers.</summary>
internal static class Answers
{
    public static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Python would take the last of two equal names; here the caller hears of it.</summary>
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static IResult Json(JsonNode? body, int status = 200) =>
        Results.Text(body?.ToJsonString(Plain) ?? "null", "application/json", Encoding.UTF8, status);

    public static async Task<JsonObject> ReadBody(this HttpContext context, bool emptyIsObject = false)
    {
        if (emptyIsObject && context.Request.ContentLength is null or 0)
        {
            return [];
        }

        try
        {
            var body = await JsonNode.ParseAsync(context.Request.Body, documentOptions: Strict, cancellationToken: context.RequestAborted) as JsonObject
                ?? throw RefusedException.BadRequest("The body is not a JSON object.");
            // Texts are decoded late: half a character (a lone surrogate) would show in the middle of the work.
            _ = body.ToJsonString();
            return body;
        }
        catch (Exception invalid) when (invalid is JsonException or InvalidOperationException)
        {
            throw RefusedException.BadRequest($"Invalid JSON payload: {invalid.Message}");
        }
    }
}
