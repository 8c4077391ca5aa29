using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sandbox.Ollama.Http;

/// <summary>Ollama writes Korean and emoji as they are.</summary>
internal static partial class Json
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(JsonNode node) => Escapes().Replace(node.ToJsonString(Relaxed), Unescaped);

    public static Task Answer(HttpContext http, JsonNode node, int status = StatusCodes.Status200OK)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        var bytes = Encoding.UTF8.GetBytes(Text(node));
        http.Response.ContentLength = bytes.Length;
        return http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
    }

    public static JsonArray Array(IEnumerable<JsonNode> items) => new([.. items]);

    private static string Unescaped(Match escape) => escape.Groups["high"].Success
        ? string.Concat(Unit(escape.Groups["high"]), Unit(escape.Groups["low"]))
        : escape.Value;

    private static char Unit(Group hex) => (char)ushort.Parse(hex.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    // The relaxed encoder still escapes everything beyond the basic plane. Each escape is matched, so that a backslash in the text is never taken for one.
    [GeneratedRegex(@"\\(?:u(?<high>D[89AB][0-9A-F]{2})\\u(?<low>D[C-F][0-9A-F]{2})|.)")]
    private static partial Regex Escapes();
}
