using LitellmStack.Environment;
using LitellmStack.LiteLlm;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

/// <summary>A secret that stands in the settings as it is, instead of a variable that holds it.</summary>
/// <param name="Secret">The value, or the part of it that is secret.</param>
internal sealed record SecretSetting(SettingPath Path, Scalar Value, string Secret)
{
    private static readonly string[] FurtherNames = ["database_url", "redis_url", "Authorization", "aws_access_key_id"];

    /// <summary>Every secret that is written out, in the order of the file; of an anchor that is merged elsewhere, once.</summary>
    public static IEnumerable<SecretSetting> In(GatewaySettings? settings) =>
        settings?.Root is not { } root ? []
        : SettingPath.Walk(root)
            .Where(v => !v.Path.IsItem && IsSecret(v.Path.Key) && IsWritten(v.Value))
            .DistinctBy(v => v.Value.Range)
            .Select(v => new SecretSetting(v.Path, v.Value, Part(v.Value.Text)))
            .Where(v => v.Secret.Length > 0);

    private static bool IsSecret(string key) => SecretName.Is(key) || FurtherNames.Contains(key, StringComparer.OrdinalIgnoreCase);

    /// <summary>Nothing of another rule's: variables in any form, and values that a secret manager is asked for.</summary>
    private static bool IsWritten(Scalar value) =>
        !value.IsNull && !value.Text.Contains('$', StringComparison.Ordinal) && !value.Text.Contains("environ", StringComparison.Ordinal)
        && !value.Text.Contains("{{", StringComparison.Ordinal) && !value.Text.StartsWith("oidc/", StringComparison.Ordinal);

    /// <summary>The password of an address, the token behind "Bearer", else the whole; of an address without a password, nothing.</summary>
    private static string Part(string text)
    {
        if (text.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0)
        {
            var at = text.LastIndexOf('@');
            var colon = at < 0 ? -1 : text.IndexOf(':', scheme + 3, at - scheme - 3);
            return colon < 0 ? "" : text[(colon + 1)..at];
        }

        return text.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? text["Bearer ".Length..].Trim() : text;
    }
}
