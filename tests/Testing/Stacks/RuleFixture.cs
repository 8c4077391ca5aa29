using LitellmStack.Rules;

namespace LitellmStack.Testing.Stacks;

/// <summary>
/// A smallest stack under tests/Fixtures/rules: "bad" is wrong in one way, "good" is the same with the remedy applied and with look-alikes that
/// must stay silent. Files lie where a stack has them, the environment file as stack.env, since git keeps no .env. Overlays are laid over
/// docker-compose.yml by the number before their name: compose/1-dev.yml.
/// </summary>
public sealed record RuleFixture(string Rule, string Side)
{
    private const string Base = "compose/docker-compose.yml";

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
            var laid = files.List("compose").Where(p => char.IsAsciiDigit(Path.GetFileName(p)[0]));
            var input = StackInput.Of(files, files.Exists(Base) ? [Base, .. laid] : [], "stack.env");
            var shipped = StackInput.Of(new FolderFiles(RepositoryRoot.Path), [], ".env.none");
            return input with
            {
                Files = input.Files.Concat(shipped.Files.Where(f => shipped.Known.Contains(f.Key))).ToDictionary(),
                Known = shipped.Known,
            };
        }
    }

    public override string ToString() => $"{Rule}/{Side}";
}
