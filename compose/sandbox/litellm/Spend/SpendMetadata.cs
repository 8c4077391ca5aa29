using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Auth;
using Sandbox.LiteLlm.Upstream;

namespace Sandbox.LiteLlm.Spend;

/// <summary>What a spend row says besides its columns.</summary>
internal static class SpendMetadata
{
    public static JsonObject Of(Caller caller, UpstreamException? fault)
    {
        var metadata = new JsonObject
        {
            ["user_api_key"] = caller.KeyHash,
            ["user_api_key_alias"] = caller.KeyAlias,
            ["user_api_key_user_id"] = caller.SpendUser,
            ["user_api_key_team_id"] = caller.TeamId,
            ["status"] = fault is null ? "success" : "failure",
        };
        if (fault is not null)
        {
            metadata["error_information"] = new JsonObject
            {
                ["error_code"] = fault.Status.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["error_class"] = fault.Type,
                ["error_message"] = fault.Message,
            };
        }

        return metadata;
    }

    public static JsonArray Tags(JsonObject body) => [.. (body["metadata"]?["tags"]).AsTexts().Select(tag => JsonValue.Create(tag))];
}
