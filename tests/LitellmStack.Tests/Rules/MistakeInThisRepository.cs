using System.Text;

using LitellmStack.CommandLine;
using LitellmStack.Compose;
using LitellmStack.Rules;
using LitellmStack.Sources;
using LitellmStack.Testing;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules;

/// <summary>One deliberate mistake in what ships: it is reported on its line, and gone with it. What ships has no finding (<see cref="ThisRepository"/>).</summary>
public sealed class MistakeInThisRepository
{
    private const string Base = StackSelection.BaseFile;
    private const string Settings = "config/litellm_settings.yml";
    private const string Models = "config/models.yml";
    private const string Workflow = ".github/workflows/ci.yml";
    private const string Script = "scripts/backup.sh";

    private static readonly FolderFiles Files = new(RepositoryRoot.Path);
    private static readonly StackInput Input = StackInput.Of(Files, [Base], ".env.of-nobody");

    [Theory]
    [InlineData("source/syntax", Base, "      OLLAMA_KEEP_ALIVE: ${", "    \tOLLAMA_KEEP_ALIVE: ${")]
    [InlineData("source/duplicate-key", Base, "OLLAMA_MAX_QUEUE: ", "OLLAMA_DEBUG: 1\n      OLLAMA_DEBUG: ")]
    [InlineData("compose/interpolation", Base, "${POSTGRES_DB:-litellm}", "${POSTGRES_DB:-litellm")]
    [InlineData("compose/image-floating", Base, "ollama/ollama:0.32.15", "ollama/ollama:latest")]
    [InlineData("compose/healthcheck-tool-absent", Base, "\"ollama\", \"list\"", "\"curl\", \"-f\", \"http://localhost:11434\"")]
    [InlineData("compose/placebo-variable", Base, "OLLAMA_ORIGINS:", "OLLAMA_NUM_GPU: 99")]
    [InlineData("compose/variable-value", Base, "${OLLAMA_LOAD_TIMEOUT:-5m}", "${OLLAMA_LOAD_TIMEOUT:-5min}")]
    [InlineData("compose/value-ambiguous", Base, "DATABASE_HOST: db", "DATABASE_PORT: 05432")]
    [InlineData("compose/port-open-to-all", Base, "${OLLAMA_BIND:-127.0.0.1}", "${OLLAMA_BIND:-0.0.0.0}")]
    [InlineData("compose/postgres-data-path", Base, "db-data:/var/lib/postgresql/data", "db-data:/var/lib/postgresql")]
    [InlineData("compose/external-not-created", Base, "\n  ollama-models:\n", "\n  ollama-models: {external: true}\n")]
    [InlineData("wiring/port-clash", Base, "${OLLAMA_PORT:-11434}", "${OLLAMA_PORT:-4444}")]
    [InlineData("wiring/variable-not-declared", Base, "${OLLAMA_DEBUG:-0}", "${OLLAMA_DEBUGS:-0}")]
    [InlineData("wiring/api-base-host", Settings, "os.environ/OLLAMA_URL", "http://localhost:11434")]
    [InlineData("wiring/api-base-port", Settings, "os.environ/OLLAMA_URL", "http://ollama:8080")]
    [InlineData("wiring/model-not-in-catalogue", Settings, "ollama_chat/tinyllama", "ollama_chat/tinylama")]
    [InlineData("litellm/unknown-key", Settings, "  drop_params: true", "  drop_parms: true")]
    [InlineData("litellm/wrong-section", Settings, "  drop_params: true", "  cooldown_time: 30")]
    [InlineData("litellm/cache-without-server", Settings, "  drop_params: true", "  cache: true")]
    [InlineData("litellm/unknown-section", Settings, "litellm_settings:", "litelm_settings:")]
    [InlineData("litellm/wrong-type", Settings, "  num_retries: 2", "  num_retries: twice")]
    [InlineData("litellm/value-unknown", Settings, "      mode: embedding", "      mode: embeddings")]
    [InlineData("litellm/value-unknown", Base, "${LITELLM_LOG:-INFO}", "${LITELLM_LOG:-TRACE}")]
    [InlineData("litellm/route-incomplete", Settings, "model: ollama_chat/tinyllama", "model:")]
    [InlineData("litellm/env-syntax", Settings, "os.environ/GEMINI_API_KEY", "${GEMINI_API_KEY}")]
    [InlineData("litellm/provider-unknown", Settings, "gemini/gemini-pro-latest", "google/gemini-pro-latest")]
    [InlineData("litellm/ollama-embedding-prefix", Settings, "ollama/bge-m3", "ollama_chat/bge-m3")]
    [InlineData("litellm/api-base-path", Settings, "os.environ/OLLAMA_URL", "http://ollama:11434/v1")]
    [InlineData("litellm/default-key", Settings, "os.environ/LITELLM_MASTER_KEY", "sk-1234")]
    [InlineData("env/inline-secret", Base, "${UI_PASSWORD:?is not set; run ./build.sh Init}", "Hc7dF2gK9sA4jL6mN1qB")]
    [InlineData("models/name-grammar", Models, "name: gpt-oss:20b", "name: 'gpt oss:20b'")]
    [InlineData("repo/workflow-target-unknown", Workflow, "./build.sh Validate", "./build.sh Valdate")]
    [InlineData("ignore/no-reason", Base, "      OLLAMA_ORIGINS:", "      OLLAMA_ORIGINS: # validate: ignore compose/placebo-variable")]
    public void IsReportedOnItsLine(string rule, string file, string right, string wrong)
    {
        var text = Encoding.UTF8.GetString(Files.Read(file));
        var at = text.IndexOf(right, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"'{right}' is no longer in {file}");
        var mistaken = string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + right.Length));

        var report = Validation.Run(With(file, mistaken));

        var line = mistaken.AsSpan(0, at + wrong.TakeWhile(char.IsWhiteSpace).Count()).Count('\n') + 1 + wrong.Trim().Count(c => c == '\n');
        report.Findings.Where(f => f.Rule == rule).Select(f => (f.Place!.File, f.Place.Line)).ShouldContain((file, line), string.Join('\n', report.Findings));
        Validation.Run(With(file, text)).Findings.ShouldBeEmpty();
    }

    private static StackInput With(string file, string text)
    {
        var sources = ((string[])[Workflow, Script]).Select(path => new SourceFile(path, path == file ? text : Encoding.UTF8.GetString(Files.Read(path))));
        return Input with
        {
            Files = Input.Files.ToDictionary(f => f.Key, f => f.Key == file ? Encoding.UTF8.GetBytes(text) : f.Value),
            Surroundings = new Surroundings { Sources = [.. sources], Targets = [.. Targets.All.Select(t => t.Name)] },
        };
    }
}
