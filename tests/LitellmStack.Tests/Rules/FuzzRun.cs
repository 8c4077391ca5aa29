using System.Diagnostics;
using System.Globalization;
using System.Text;

using LitellmStack.Findings;
using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules;

#pragma warning disable CA5394 // Nothing here is secret: a number must make the same input again.

/// <summary>
/// Many inputs, each from its own number: bytes at random, files of fixtures cut and mixed, and compose files and settings made by a grammar.
/// TEST_FUZZ says how many (a usual run tries 600) and TEST_SEED from which number on: the number in a failure makes the same input again.
/// </summary>
public sealed class FuzzRun
{
    /// <summary>A small input takes milliseconds; a machine that stands still for a while is not meant.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(1);

    private static readonly int First = Number("TEST_SEED", 0);
    private static readonly int Count = Number("TEST_FUZZ", 600);

    private static readonly string[] Names = ["compose/docker-compose.yml", "config/litellm_settings.yml", "config/models.yml", "config/env.example", "stack.env"];

    private static readonly IReadOnlyList<StackInput> Fixtures =
        [.. RuleFixture.All.Where(f => f.Rule != "source/bounds").Select(f => f.Input).Where(i => i.Files.Keys.Except(i.Known).Any())];

    private static readonly HashSet<string> Known = [.. Fixtures[0].Known];

    [Fact]
    public void EndsEachTimeWithFindingsInsideTheFiles() => Parallel.For(First, First + Count, number =>
    {
        var watch = Stopwatch.StartNew();
        var input = Input(number);
        ValidationReport report;
        try
        {
            report = Validation.Run(input);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Input {number} ends with an exception.", e);
        }

        foreach (var finding in report.Findings)
        {
            All.Ids.ShouldContain(finding.Rule, $"input {number}");
            finding.ShouldBeInside(report.Sources);
        }

        report.ToText(new TextStyle()).ShouldNotContain('\0', $"input {number}");
        watch.Elapsed.ShouldBeLessThan(Bound, $"input {number}");
    });

    private static int Number(string variable, int otherwise) => int.Parse(
        System.Environment.GetEnvironmentVariable(variable) ?? otherwise.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static StackInput Input(int number)
    {
        var random = new Random(number);
        return (number % 3) switch
        {
            0 => With(Names.ToDictionary(name => name, _ => Bytes(random))),
            1 => Mixed(random),
            _ => With(new() { [Names[0]] = Text(random, Compose), [Names[1]] = Text(random, Settings), [Names[4]] = Text(random, Env) }),
        };
    }

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(400)];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>A piece of one file put into another, so that what is right by itself stands where it does not belong.</summary>
    private static StackInput Mixed(Random random)
    {
        var input = Fixtures[random.Next(Fixtures.Count)];
        var path = Pick(random, [.. input.Files.Keys.Except(Known).Order(StringComparer.Ordinal)]);
        var other = Fixtures[random.Next(Fixtures.Count)];
        var from = other.Files[Pick(random, [.. other.Files.Keys.Except(Known).Order(StringComparer.Ordinal)])].Span;
        var into = input.Files[path].Span;
        var (at, cut) = (random.Next(into.Length + 1), random.Next(40));
        var start = random.Next(from.Length + 1);
        var piece = from[start..Math.Min(from.Length, start + random.Next(120))];
        byte[] mixed = [.. into[..at], .. piece, .. into[Math.Min(into.Length, at + cut)..]];
        return input with { Files = input.Files.ToDictionary(f => f.Key, f => f.Key == path ? mixed : f.Value) };
    }

    private static byte[] Text(Random random, Func<Random, int, string> grammar) => Encoding.UTF8.GetBytes(grammar(random, 0));

    private static string Compose(Random random, int depth)
    {
        var text = new StringBuilder("services:\n");
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Pick(random, "db", "ollama", "litellm", "web")}{i}:\n    image: {Pick(random, "postgres:18", "ollama/ollama:0.32.15", "ghcr.io/berriai/litellm:v1.108.15", "${I:-postgres}", "a@sha256:b", "''", "[x]", "{a: b}")}\n");
            foreach (var key in (string[])["environment", "ports", "volumes", "depends_on", "healthcheck", "networks", "env_file", "command", "deploy", "extra_hosts", "runtime"])
            {
                if (random.Next(2) == 0)
                {
                    text.Append(CultureInfo.InvariantCulture, $"    {key}: {Value(random, depth)}\n");
                }
            }
        }

        return text.Append(CultureInfo.InvariantCulture, $"volumes: {Value(random, depth)}\nnetworks: {Value(random, depth)}\n").ToString();
    }

    private static string Settings(Random random, int depth)
    {
        var text = new StringBuilder("model_list:\n");
        for (var i = random.Next(4); i > 0; i--)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - model_name: {Value(random, depth)}\n    litellm_params: {{model: {Value(random, depth)}, api_base: {Value(random, depth)}, api_key: {Value(random, depth)}, rpm: {Value(random, depth)}}}\n    model_info: {Value(random, depth)}\n");
        }

        foreach (var section in (string[])["general_settings", "litellm_settings", "router_settings", "environment_variables", "include"])
        {
            text.Append(CultureInfo.InvariantCulture, $"{section}: {{{Pick(random, "master_key", "fallbacks", "callbacks", "model_group_alias", "database_url", "default_fallbacks", "num_retries")}: {Value(random, depth)}}}\n");
        }

        return text.ToString();
    }

    private static string Env(Random random, int depth) => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ =>
        $"{Pick(random, "", "export ", "# ")}{Pick(random, "A", "POSTGRES_PASSWORD", "I", "COMPOSE_FILE", "OLLAMA_HOST")}{Pick(random, "=", ": ", "")}{Value(random, depth)}\n"));

    private static string Value(Random random, int depth) => (depth > 3 ? 0 : random.Next(5)) switch
    {
        3 => $"[{string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1)))}]",
        4 => $"{{{string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(i => $"{Pick(random, "test", "image", "a", "condition", "target", "source", "external", "model", "capabilities")}{i}: {Value(random, depth + 1)}"))}}}",
        _ => Pick(random, "", "~", "0123", "1e999", "-1", "true", "'a b'", "\"${A:-${B:-c}}\"", "${A", "$$", "os.environ/A", "ollama_chat/x", "openai/*", "http://localhost:11434", "http://[::1", "'://:@:/'", "127.0.0.1:80:80", "CMD-SHELL", "curl || wget", "./a:/b:ro", "db", "service_healthy", "모델", "&a b", "*a", "!reset null", "sk-1234", "5min"),
    };

    private static string Pick(Random random, params string[] words) => words[random.Next(words.Length)];

    private static StackInput With(Dictionary<string, byte[]> files) =>
        new(files.ToDictionary(f => f.Key, f => (ReadOnlyMemory<byte>)f.Value).Concat(Fixtures[0].Files.Where(f => Known.Contains(f.Key))).ToDictionary())
        {
            Selected = [Names[0]],
            Settings = Names[1],
            Catalogue = files.ContainsKey(Names[2]) ? Names[2] : null,
            EnvExample = files.ContainsKey(Names[3]) ? Names[3] : null,
            EnvFile = Names[4],
            Known = [.. Known],
        };
}
