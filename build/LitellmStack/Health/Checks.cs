using System.Text;
using System.Text.Json.Nodes;

using LitellmStack.Models;
using LitellmStack.Plans;

namespace LitellmStack.Health;

/// <summary>The list of checks, in the order in which they are made: each part alone, then all of them through the gateway.</summary>
public sealed class Checks(IModelServer server, IGateway gateway, ISpendLog spend, TimeProvider clock)
{
    private const string Question = "What is 2 + 2? Answer with the number only.";

    /// <summary>Korean, an emoji of several code points and a combining mark: what a careless stream cuts in two.</summary>
    private const string ManyBytes = "안녕하세요 👩‍💻 é 한글";

    /// <summary>The gateway writes spend rows in batches, by default every 10 s; three of them and a bit.</summary>
    private static readonly TimeSpan SpendWithin = TimeSpan.FromSeconds(35);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    public IReadOnlyList<Check> All(CheckTarget target)
    {
        var noChat = target.ChatRoute is null ? "no chat model is pulled: './build.sh PullModels'" : null;
        var (route, model) = target.ChatRoute ?? ("", "");
        return
        [
            new("ollama-answers", "ollama", "the model server answers", async c => Done($"version {await server.Version(c)}")),
            new("ollama-chat", "ollama", "it answers a question by itself", async c => NotEmpty(await server.Chat(model, Question, c))) { SkipReason = noChat },
            new("database-schema", "db", "the gateway's tables are there", async c => await spend.Tables(c) is > 0 and var tables ? Done($"{tables} tables") : Wrong("it has no table", "the gateway has not migrated it")),
            new("routes", "litellm", "it serves the routes of the settings", c => Routes(target.Declared, c)),
            new("no-key", "litellm", "a request without a key is refused", c => Refused(null, c)),
            new("wrong-key", "litellm", "a request with a wrong key is refused", c => Refused("sk-this-key-was-never-made", c)),
            new("chat", "litellm", "a question is answered", async c => NotEmpty((await gateway.Chat(route, Question, c)).Text)) { SkipReason = noChat },
            new("streamed-chat", "litellm", "a streamed answer comes in order and ends", c => Streamed(route, c)) { SkipReason = noChat },
            new("many-bytes", "litellm", "Korean and emoji survive the way there and back", c => RoundTrip(route, c)) { SkipReason = noChat },
            Embedding(target),
            new("spend", "db", "an answer is booked in PostgreSQL", c => Booked(route, c)) { SkipReason = noChat },
        ];
    }

    private Check Embedding(CheckTarget target)
    {
        var (route, model, dimensions) = target.EmbeddingRoute ?? ("", "", 0);
        return new("embedding", "litellm", "an embedding has its dimension", async c => await gateway.Embed(route, "litellm-stack", c) is var vector && vector.Count == dimensions
            ? Done($"{dimensions} numbers")
            : Wrong($"{vector.Count} numbers instead of {dimensions}", "stored vectors of this route would not match"))
        {
            SkipReason = target.EmbeddingRoute is null ? "the settings have no embedding route"
                : target.IsEmbeddingPulled ? null : $"'{model}' is not pulled: './build.sh PullModels --models {model}'",
        };
    }

    private async Task<Outcome> Routes(IReadOnlyList<string> declared, CancellationToken cancellation)
    {
        var served = await gateway.Routes(cancellation);
        var missing = declared.Where(name => !name.Contains('*', StringComparison.Ordinal)).Except(served).ToList();
        var extra = served.Except(declared).ToList();
        return missing.Count > 0 ? Wrong($"not served: {string.Join(", ", missing)}", "the gateway dropped them; its log names the provider it does not know")
            : Done($"{served.Count} served{(extra.Count > 0 ? $", besides the settings: {string.Join(", ", extra)}" : "")}");
    }

    private async Task<Outcome> Refused(string? key, CancellationToken cancellation)
    {
        var status = await gateway.StatusFor(key, cancellation);
        return status is >= 400 and < 500 ? Done($"HTTP {status}")
            : Wrong($"HTTP {status}", "the gateway is open to everyone; look at general_settings.master_key");
    }

    private async Task<Outcome> Streamed(string route, CancellationToken cancellation)
    {
        var lines = new List<string>();
        await foreach (var line in gateway.Stream(route, Question, cancellation))
        {
            lines.Add(line);
        }

        var (text, isOrdered) = Join(lines);
        return lines is not [.., "[DONE]"] ? Wrong($"the stream's last line is '{lines.LastOrDefault() ?? "nothing"}'", "clients wait for '[DONE]'")
            : !isOrdered ? Wrong("a part came behind the one that ends the answer", "the parts are out of order")
            : text.Length == 0 ? Wrong("the answer is empty", "no part carried text")
            : Done($"{lines.Count - 1} parts, then [DONE]");
    }

    private async Task<Outcome> RoundTrip(string route, CancellationToken cancellation)
    {
        var lines = new List<string>();
        await foreach (var line in gateway.Stream(route, $"Repeat exactly this and nothing else: {ManyBytes}", cancellation))
        {
            lines.Add(line);
        }

        // A small model may not repeat it whole; what must not come is half of a character.
        var (text, _) = Join(lines);
        return text.Contains('\uFFFD', StringComparison.Ordinal) || !IsWellFormed(text)
            ? Wrong("the answer holds broken characters", "something on the way cuts UTF-8 in two")
            : Done(text.Contains(ManyBytes, StringComparison.Ordinal) ? "the same text came back" : "well-formed, though the model did not repeat it");
    }

    private async Task<Outcome> Booked(string route, CancellationToken cancellation)
    {
        var answer = await gateway.Chat(route, Question, cancellation);
        var asked = clock.GetTimestamp();
        while (!await spend.Contains(answer.Ids, cancellation))
        {
            if (clock.GetElapsedTime(asked) > SpendWithin)
            {
                return Wrong($"no row for {string.Join(" or ", answer.Ids)} after {SpendWithin.TotalSeconds:0} s", "spend is not written; budgets do not count");
            }

            await Task.Delay(Interval, clock, cancellation);
        }

        return Done($"row written within {clock.GetElapsedTime(asked).TotalSeconds:0.0} s");
    }

    /// <summary>The text of the parts, and whether none came behind the one with a finish_reason.</summary>
    private static (string Text, bool IsOrdered) Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        var hasEnded = false;
        var isOrdered = true;
        foreach (var choice in lines.Where(l => l != "[DONE]").Select(l => JsonNode.Parse(l)?["choices"]?.AsArray().FirstOrDefault()).OfType<JsonNode>())
        {
            var part = choice["delta"]?["content"]?.ToString() ?? "";
            isOrdered &= !hasEnded || part.Length == 0;
            hasEnded |= choice["finish_reason"] is not null;
            text.Append(part);
        }

        return (text.ToString(), isOrdered);
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i += char.IsHighSurrogate(text[i]) ? 2 : 1)
        {
            if (char.IsLowSurrogate(text[i]) || (char.IsHighSurrogate(text[i]) && (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))))
            {
                return false;
            }
        }

        return true;
    }

    private static Outcome NotEmpty(string text) => text.Trim().Length > 0 ? Done($"\"{Short(text.ReplaceLineEndings(" ").Trim())}\"") : Wrong("the answer is empty", "look at the model server's log");

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static Outcome.Done Done(string detail) => new(detail);

    private static Outcome.Failed Wrong(string what, string consequence) => new(what, consequence, RetryHelps: false);
}
