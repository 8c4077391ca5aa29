using LitellmStack.Environment;
using LitellmStack.Rules;

namespace LitellmStack.Testing.Stacks;

/// <summary>
/// A smallest stack under tests/Fixtures/rules: "bad" is wrong in one way, "good" is the same with the remedy applied and with look-alikes that
/// must stay silent. Files lie where a stack has them, the environment file as stack.env, since git keeps no .env; COMPOSE_FILE in it lays overlays.
/// </summary>
public sealed record RuleFixture(string Rule, string Side)
{
    private const string Base = "compose/docker-compose.yml";
    private const string EnvFile = "stack.env";

    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "Fixtures", "rules");

    /// <summary>Every fixture, ordinally by rule, bad before good.</summary>
    public static IReadOnlyList<RuleFixture> All { get; } =
    [
        .. Directory.GetDirectories(Folder)
            .SelectMany(Directory.GetDirectories)
            .SelectMany(Directory.GetDirectories)
            .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/').Split('/'))
            .Select(p => new RuleFixture($"{p[0]}/{p[1]}", p[2]))
            .OrderBy(f => f.Rule, StringComparer.Ordinal)
            .ThenBy(f => f.Side, StringComparer.Ordinal),
    ];

    /// <summary>The stack, with the tables that this repository ships.</summary>
    public StackInput Input
    {
        get
        {
            var files = new FolderFiles(Path.Combine(Folder, Rule, Side));
            var input = StackInput.Of(files, Selected(files), EnvFile);
            var shipped = StackInput.Of(new FolderFiles(RepositoryRoot.Path), [], ".env.none");
            return input with
            {
                Files = input.Files.Concat(shipped.Files.Where(f => shipped.Known.Contains(f.Key))).ToDictionary(),
                Known = shipped.Known,
            };
        }
    }

    private static string[] Selected(FolderFiles files)
    {
        var value = files.Exists(EnvFile) ? DotEnv.Read(EnvFile, files.Read(EnvFile)).Values().GetValueOrDefault("COMPOSE_FILE").Text : null;
        return value?.Split(':') ?? (files.Exists(Base) ? [Base] : []);
    }

    public override string ToString() => $"{Rule}/{Side}";
}
