using System.Globalization;
using System.Text.Json;

namespace LitellmStack.Backup;

/// <summary>One object of a manifest. What is missing or of another kind is noted; its value is then one that nobody uses.</summary>
internal sealed class ManifestFields(JsonElement element, string path, List<string> troubles)
{
    /// <summary>A number beyond is damage; below it the sums of all files and rows stay numbers.</summary>
    private const long Most = 1L << 50;

    private const string Hexadecimal = "0123456789abcdef";

    public string Text(string name) => Optional(name) ?? Wrong(name, "is no text", "");

    /// <summary>Null and absent are the same.</summary>
    public string? Optional(string name)
    {
        if (Find(name) is not { ValueKind: not JsonValueKind.Null } value)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String && Decoded(value) is { } text ? text : Wrong(name, "is no text", "");
    }

    public bool Flag(string name) => Find(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => Wrong(name, "is neither true nor false", false),
    };

    public long Count(string name, long atLeast = 0, long atMost = Most) =>
        Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) && number >= atLeast && number <= atMost
            ? number
            : Wrong(name, $"is no whole number from {atLeast} to {atMost}", atLeast);

    public DateTimeOffset Moment(string name) =>
        DateTimeOffset.TryParseExact(
            Text(name), ManifestText.MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : Wrong(name, "is no moment in UTC", DateTimeOffset.UnixEpoch);

    public string Sha256(string name) =>
        Text(name) is { Length: 64 } digest && digest.All(Hexadecimal.Contains) ? digest : Wrong(name, "is no SHA-256 in lower-case hexadecimal digits", "");

    public T Word<T>(string name, IReadOnlyDictionary<string, T> words)
        where T : struct => words.TryGetValue(Text(name), out var value) ? value : Wrong(name, $"is none of {string.Join(", ", words.Keys.Select(w => $"'{w}'"))}", default(T));

    /// <summary>One file directly in the backup's folder: a manifest must not reach for another.</summary>
    public string FileName(string name) => Text(name) is var file && IsPlain(file) ? file : Wrong(name, "is no plain file name", "");

    public ManifestFields Object(string name) =>
        new(Find(name) is { ValueKind: JsonValueKind.Object } value ? value : Wrong(name, "is no object", default(JsonElement)), Path(name), troubles);

    public ManifestFields? OptionalObject(string name) => Find(name) is { ValueKind: not JsonValueKind.Null } ? Object(name) : null;

    public IReadOnlyList<ManifestFields> Objects(string name) => [.. Items(name).Select((item, i) => new ManifestFields(item, $"{Path(name)}[{i}]", troubles))];

    public IReadOnlyList<string> Texts(string name) =>
        [.. Items(name).Select(item => (item.ValueKind == JsonValueKind.String ? Decoded(item) : null) ?? Wrong(name, "holds something else than text", ""))];

    public static bool IsPlain(string file) =>
        file.Length is > 0 and <= 255 && file is not ("." or "..") && file != Manifest.FileName && !file.Any(c => c is '/' or '\\' or ':' || char.IsControl(c));

    private JsonElement.ArrayEnumerator Items(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : Wrong(name, "is no list", default(JsonElement.ArrayEnumerator));

    private JsonElement? Find(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private string Path(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private T Wrong<T>(string name, string what, T value)
    {
        troubles.Add($"its '{Path(name)}' {what}");
        return value;
    }

    /// <summary>Nothing where an escape stands for half a character: the parser lets it pass and the string would not.</summary>
    private static string? Decoded(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
