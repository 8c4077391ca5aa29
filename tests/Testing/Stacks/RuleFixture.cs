using System.Text;

using LitellmStack.CommandLine;
using LitellmStack.Environment;
using LitellmStack.Rules;
using LitellmStack.Sources;

namespace LitellmStack.Testing.Stacks;

/// <summary>
/// A smallest stack under tests/Fixtures/rules: "bad" is wrong in one way, "good" is the same with the remedy applied and with look-alikes that
/// must stay silent. Files lie where a stack has them, the environment file as stack.env, since git keeps no .env; COMPOSE_FILE in it lays overlays.
/// What lies around the stack: every file but the environment file counts as kept by git, and that one too where a file 'kept' is; a file 'mode'
/// holds its permissions in octal.
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
                Surroundings = Around(files),
                Files = input.Files.Concat(shipped.Files.Where(f => shipped.Known.Contains(f.Key))).ToDictionary(),
                Known = shipped.Known,
            };
        }
    }

    private static Surroundings Around(FolderFiles files)
    {
        var all = files.List("").Where(path => path is not ("kept" or "mode")).ToList();
        return new Surroundings
        {
            EnvMode = files.Exists("mode") ? (UnixFileMode)Convert.ToInt32(Encoding.UTF8.GetString(files.Read("mode")).Trim(), 8) : null,
            Tracked = all.Where(path => path != EnvFile || files.Exists("kept")).ToHashSet(StringComparer.Ordinal),
            Sources = [.. all.Where(path => path != EnvFile).Select(path => SourceText.Decode(path, files.Read(path))).Where(text => text.Trouble is null).Select(text => text.Source)],
            Targets = [.. Targets.All.Select(target => target.Name)],
        };
    }

    private static string[] Selected(FolderFiles files)
    {
        var value = files.Exists(EnvFile) ? DotEnv.Read(EnvFile, files.Read(EnvFile)).Values().GetValueOrDefault("COMPOSE_FILE").Text : null;
        return value?.Split(':') ?? (files.Exists(Base) ? [Base] : []);
    }

    public override string ToString() => $"{Rule}/{Side}";
}
