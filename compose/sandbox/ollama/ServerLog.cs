using System.Globalization;

namespace Sandbox.Ollama;

/// <summary>Lines in the form of Ollama's own log, so that what reads its log can be tried on this one.</summary>
internal sealed class ServerLog(TextWriter output, TimeProvider clock)
{
    private readonly Lock gate = new();

    public void Information(string message, params (string Name, object Value)[] fields) => Write("INFO", message, fields);

    public void Warning(string message, params (string Name, object Value)[] fields) => Write("WARN", message, fields);

    public void Error(string message, params (string Name, object Value)[] fields) => Write("ERROR", message, fields);

    public void Plain(string line)
    {
        lock (gate)
            output.WriteLine(line);
    }

    private void Write(string level, string message, (string Name, object Value)[] fields)
    {
        var time = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var rest = string.Concat(fields.Select(f => $" {f.Name}={Quoted(f.Value)}"));
        Plain($"time={time} level={level} source=sandbox msg={Quoted(message)}{rest}");
    }

    private static string Quoted(object value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || "-_./:".Contains(c, StringComparison.Ordinal))
            ? text
            : $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }
}
