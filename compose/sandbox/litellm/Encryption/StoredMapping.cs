using System.Text.Json.Nodes;

namespace Sandbox.LiteLlm.Encryption;

/// <summary>Encrypts every text of a mapping, also the harmless ones: LiteLLM makes no difference either.</summary>
internal static class StoredMapping
{
    public static JsonObject Protect(JsonObject plain, string salt) => Map(plain, text => StoredSecret.Protect(text, salt))!;

    /// <summary>Null where one text does not decrypt: then none is used.</summary>
    public static JsonObject? Reveal(JsonObject stored, string salt) =>
        Map(stored, text => StoredSecret.TryReveal(text, salt, out var plain) ? plain : null);

    private static JsonObject? Map(JsonObject from, Func<string, string?> change)
    {
        var to = new JsonObject();
        foreach (var (name, value) in from)
        {
            if (value.AsText() is not { } text)
            {
                to[name] = value?.DeepClone();
            }
            else if (change(text) is { } changed)
            {
                to[name] = changed;
            }
            else
            {
                return null;
            }
        }

        return to;
    }
}
