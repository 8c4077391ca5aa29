using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

using Sandbox.Ollama.Http;

namespace Sandbox.Ollama.Inference;

/// <summary>How long a model stays loaded after its last answer. Zero unloads it at once, null is for ever.</summary>
internal sealed record KeepAlive(TimeSpan? Time)
{
    // The longest time that Go can express; it is why "for ever" is shown as the year 2319.
    private static readonly TimeSpan ForEver = TimeSpan.FromTicks(long.MaxValue / 100);
    private static readonly TimeSpan Standard = TimeSpan.FromMinutes(5);

    public bool IsZero => Time == TimeSpan.Zero;

    public DateTimeOffset EndsAfter(DateTimeOffset now) => now + (Time ?? ForEver);

    /// <summary>OLLAMA_KEEP_ALIVE takes a duration or whole seconds, and falls back silently.</summary>
    public static KeepAlive FromVariable(string text) =>
        long.TryParse(text, CultureInfo.InvariantCulture, out var seconds) ? Of(TimeSpan.FromSeconds(seconds))
        : text.Length > 0 && GoDuration.TryParse(text, out var time, out _) ? Of(time)
        : new KeepAlive(Standard);

    /// <summary>In a request a number counts seconds, and a text needs a unit.</summary>
    public static KeepAlive? FromRequest(JsonNode? value)
    {
        if (value is null)
            return null;
        if (value.GetValueKind() == JsonValueKind.Number)
            return Of(TimeSpan.FromSeconds(Math.Min(value.GetValue<double>(), ForEver.TotalSeconds)));
        if (value.GetValueKind() == JsonValueKind.String)
            return GoDuration.TryParse(value.GetValue<string>(), out var time, out var error) ? Of(time) : throw RequestBody.Bad(error);

        throw RequestBody.Bad($"json: cannot unmarshal {RequestBody.KindOf(value)} into Go struct field .keep_alive of type api.Duration");
    }

    private static KeepAlive Of(TimeSpan time) => new(time < TimeSpan.Zero || time > ForEver ? null : time);
}
