using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox.LiteLlm.Http;

/// <summary>The one form of an error; the code is a text in it.</summary>
internal static class ErrorBody
{
    public static JsonObject Of(int status, string message, string type, string? param) => new()
    {
        ["error"] = new JsonObject
        {
            ["message"] = message,
            ["type"] = type,
            ["param"] = param,
            ["code"] = status.ToString(CultureInfo.InvariantCulture),
        },
    };
}
