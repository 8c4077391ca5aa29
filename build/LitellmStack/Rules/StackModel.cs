using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Models;
using LitellmStack.Rules.Ignore;
using LitellmStack.Sources;

namespace LitellmStack.Rules;

/// <summary>A stack as its files describe it: what the rules look at.</summary>
public sealed class StackModel
{
    /// <summary>The stack's own files that were read, in the order of their paths.</summary>
    public required IReadOnlyList<SourceFile> Sources { get; init; }

    public required IReadOnlyList<Trouble> Troubles { get; init; }

    public required ComposeSource Compose { get; init; }

    public GatewaySettings? Settings { get; init; }

    public Catalogue? Catalogue { get; init; }

    /// <summary>What env.example declares; nothing where there is none, so that no variable can be undeclared.</summary>
    public IReadOnlyList<EnvDeclaration>? Declared { get; init; }

    /// <summary>The environment file; nothing where there is none.</summary>
    public DotEnv? Env { get; init; }

    public required EffectiveVariables Variables { get; init; }

    public required KnownImages Images { get; init; }

    public required DefaultSecrets DefaultSecrets { get; init; }

    /// <summary>The tables of each line of Ollama that is known.</summary>
    public required IReadOnlyList<OllamaTables> OllamaTables { get; init; }

    /// <summary>The tables of the gateway's version; nothing where none fits.</summary>
    public GatewayTables? Tables { get; init; }

    /// <summary>The service that runs the gateway, of several the one that has the settings; nothing where there is none, or where it is not clear which.</summary>
    public Service? Gateway { get; init; }

    /// <summary>The files that services name under env_file, by path.</summary>
    public required IReadOnlyDictionary<string, DotEnv> EnvFiles { get; init; }

    /// <summary>The folder of the first compose file: what its relative paths are relative to.</summary>
    public required string Folder { get; init; }

    /// <summary>Known a moment later than the files, at the latest when the rules begin.</summary>
    public Surroundings Surroundings { get; internal set; } = Surroundings.Unknown;

    /// <summary>Where someone switches a rule off.</summary>
    public required IReadOnlyList<IgnoreMark> Ignores { get; init; }

    /// <summary>Keeps the stack's secrets out of every report.</summary>
    public Redaction Redaction => SecretPlaces.Of(this);

    /// <summary>The YAML files among the sources.</summary>
    public required IReadOnlyList<YamlFile> Yaml { get; init; }

    public static StackModel Read(StackInput input) => new StackReader(input).Read();

    /// <summary>What a variable is worth where Compose fills it in.</summary>
    public VariableValue Variable(string name) => Variables.Of(name);

    public bool IsSecret(string name) => Declared?.FirstOrDefault(d => d.Name == name) is { Variable.IsSecret: true } || SecretName.Is(name);
}
