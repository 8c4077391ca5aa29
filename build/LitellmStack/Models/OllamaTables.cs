using System.Text.RegularExpressions;

using LitellmStack.Sources;

namespace LitellmStack.Models;

/// <summary>What a line of Ollama reads from its environment, from config/known/ollama-LINE.yml.</summary>
public sealed class OllamaTables
{
    private OllamaTables(string line, Mapping root)
    {
        Line = line;
        Server = (root["server"] as Mapping)?.Entries.ToDictionary(e => e.Key.Text, e => Variable(e.Value), StringComparer.Ordinal) ?? [];
        Client = [.. Texts(root["client"])];
        Removed = Remedies(root["removed"]);
        NeverExisted = Remedies(root["never_existed"]);
        Traps = [.. ((root["traps"] as Sequence)?.Items.OfType<Mapping>() ?? []).Select(Trap)];
    }

    /// <summary>"0.32".</summary>
    public string Line { get; }

    /// <summary>Variables of the server by name.</summary>
    public IReadOnlyDictionary<string, OllamaVariable> Server { get; }

    /// <summary>Read by the command line only.</summary>
    public IReadOnlyList<string> Client { get; }

    /// <summary>Once read: the last release that did, and what to do instead.</summary>
    public IReadOnlyDictionary<string, (string? Last, string Remedy)> Removed { get; }

    /// <summary>Written in guides, and read by no release.</summary>
    public IReadOnlyDictionary<string, (string? Last, string Remedy)> NeverExisted { get; }

    public IReadOnlyList<OllamaTrap> Traps { get; }

    public static OllamaTables? Read(YamlFile file) =>
        file.Root is { } root && root["version"] is Scalar version && root["server"] is Mapping && root["client"] is Sequence ? new OllamaTables(version.Text, root) : null;

    private static OllamaVariable Variable(Node node) => new(Text(node, "type") ?? "text", Text(node, "default"), [.. Texts((node as Mapping)?["values"])]);

    private static OllamaTrap Trap(Mapping trap) => new(
        Text(trap, "name") ?? "",
        new Regex(Text(trap, "pattern") ?? "(?!)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)),
        Text(trap, "consequence") ?? "",
        Text(trap, "remedy") ?? "",
        Text(trap, "severity") == "warning");

    private static Dictionary<string, (string?, string)> Remedies(Node? node) =>
        (node as Mapping)?.Entries.ToDictionary(e => e.Key.Text, e => (Text(e.Value, "last"), Text(e.Value, "remedy") ?? "remove it"), StringComparer.Ordinal) ?? [];

    private static string? Text(Node node, string key) => ((node as Mapping)?[key] as Scalar)?.Text;

    private static IEnumerable<string> Texts(Node? node) => (node as Sequence)?.Items.OfType<Scalar>().Select(s => s.Text) ?? [];
}
