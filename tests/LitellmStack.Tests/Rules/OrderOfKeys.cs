using System.Text;
using System.Text.RegularExpressions;

using FsCheck.Xunit;

using LitellmStack.Compose;
using LitellmStack.Rules;
using LitellmStack.Testing;
using LitellmStack.Testing.Stacks;

using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace LitellmStack.Tests.Rules;

/// <summary>
/// A mapping has no order, so no finding may depend on one: where it stands moves with its line, what it says does not. The seed is fixed.
/// </summary>
public sealed partial class OrderOfKeys
{
    private const string Seed = "1971,2027";

    /// <summary>Each is wrong in its own way; the last is this repository with a mistake of many kinds at once. Broken YAML has no keys to shuffle.</summary>
    private static readonly IReadOnlyList<StackInput> Stacks = [.. RuleFixture.All.Where(f => !f.Rule.StartsWith("source/", StringComparison.Ordinal)).Select(f => f.Input), Mistaken()];

    private static readonly Dictionary<StackInput, IReadOnlyList<string>> Unshuffled = new(ReferenceEqualityComparer.Instance);

    [Property(MaxTest = 250, Replay = Seed)]
    public void ChangesNoFinding(int which, int order) => Compare(Stacks[(int)((uint)which % Stacks.Count)], order);

    [Property(MaxTest = 40, Replay = Seed)]
    public void ChangesNoFindingOfARealStack(int order) => Compare(Stacks[^1], order);

    [Fact]
    public void IsShuffledInAStackWithFindings()
    {
        Said(Shuffled(Stacks[^1], null)).Count.ShouldBeGreaterThan(5);
        Shuffled(Stacks[^1], 1).Files[StackSelection.BaseFile].Span.SequenceEqual(Shuffled(Stacks[^1], null).Files[StackSelection.BaseFile].Span).ShouldBeFalse();
    }

    private static void Compare(StackInput stack, int order)
    {
        if (!Unshuffled.TryGetValue(stack, out var expected))
        {
            expected = Unshuffled[stack] = Said(Shuffled(stack, null));
        }

        Said(Shuffled(stack, order)).ShouldBe(expected);
    }

    /// <summary>Without lines and columns, and in an order of their own.</summary>
    private static List<string> Said(StackInput input) =>
        [.. Validation.Run(input).Findings.Select(f => Position().Replace($"{f.Rule} {f.Severity} {f.Place!.File}: {f.Message} | {f.Remedy}", "")).Order(StringComparer.Ordinal)];

    private static StackInput Shuffled(StackInput input, int? order) => input with
    {
        Files = input.Files.ToDictionary(f => f.Key, f => input.Known.Contains(f.Key) || !f.Key.EndsWith(".yml", StringComparison.Ordinal) ? f.Value : Shuffled(f.Value, order)),
    };

    private static ReadOnlyMemory<byte> Shuffled(ReadOnlyMemory<byte> yaml, int? order)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Encoding.UTF8.GetString(yaml.Span)));
        foreach (var list in stream.Documents.SelectMany(d => d.AllNodes).OfType<YamlSequenceNode>())
        {
            list.Style = SequenceStyle.Block;
        }

        var seen = new HashSet<YamlNode>(ReferenceEqualityComparer.Instance);
        foreach (var node in stream.Documents.SelectMany(d => d.AllNodes).OfType<YamlMappingNode>().Where(seen.Add).ToList())
        {
            var entries = node.Children.ToArray();
            if (order is { } seed)
            {
                Array.Sort(entries.Select(e => Rank(seed, e.Key.ToString())).ToArray(), entries);
            }

            // In block style: the emitter writes an empty value in flow style so that no reader takes it.
            node.Style = MappingStyle.Block;
            node.Children.Clear();
            foreach (var (key, value) in entries)
            {
                node.Add(key, value);
            }
        }

        using var text = new StringWriter();
        stream.Save(text, assignAnchors: true);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A key's place in one of the orders.</summary>
    private static uint Rank(int order, string key) => key.Aggregate((uint)order * 2654435761u, (hash, c) => ((hash ^ c) * 16777619u) ^ (hash >> 15));

    private static StackInput Mistaken()
    {
        (string File, string Right, string Wrong)[] mistakes =
        [
            ("compose/docker-compose.yml", "DATABASE_HOST: db", "DATABASE_HOST: database"),
            ("compose/docker-compose.yml", "OLLAMA_URL: ${OLLAMA_URL:-http://ollama:11434}", "OLLAMA_URL: ${OLLAMA_URL:-http://localhost:11434}"),
            ("compose/docker-compose.yml", "[\"--config\", \"/etc/litellm/settings.yml\", ", "[\"--config\", \"/etc/litellm/setting.yml\", "),
            ("compose/docker-compose.yml", "${LITELLM_BIND:-127.0.0.1}:${LITELLM_PORT:-4444}", "${LITELLM_BIND:-127.0.0.1}:${OLLAMA_PORT:-11434}"),
            ("compose/docker-compose.yml", "      UI_USERNAME:", "      UI_USERNAM: ${UI_USERNAM}\n      UI_USERNAME:"),
            ("compose/docker-compose.yml", "      GEMINI_API_KEY:\n", ""),
            ("config/litellm_settings.yml", "ollama_chat/tinyllama", "ollama_chat/tinylama"),
            ("config/litellm_settings.yml", "  num_retries: 2", "  num_retry: 2"),
        ];
        var input = StackInput.Of(new FolderFiles(RepositoryRoot.Path), [StackSelection.BaseFile], ".env.of-nobody");
        var files = input.Files.ToDictionary();
        foreach (var (file, right, wrong) in mistakes)
        {
            var text = Encoding.UTF8.GetString(files[file].Span);
            text.ShouldContain(right);
            files[file] = Encoding.UTF8.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal));
        }

        return input with { Files = files };
    }

    [GeneratedRegex(@":\d+:\d+")]
    private static partial Regex Position();
}
