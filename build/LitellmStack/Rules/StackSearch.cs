using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Ports;
using LitellmStack.Sources;

namespace LitellmStack.Rules;

/// <summary>Finds the files of a stack that someone else laid out, by the names that Compose, LiteLLM and their guides use.</summary>
/// <param name="named">What the command line names; a path that is given is not searched for.</param>
public sealed class StackSearch(IStackFolder folder, StackSearch.Named named)
{
    /// <summary>In the order in which Compose takes them, and only the first.</summary>
    private static readonly string[] ComposeNames = ["compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml"];

    /// <summary>Where stacks keep their files, beside their root.</summary>
    private static readonly string[] Folders = ["", "compose", "docker", "deploy", "config", "litellm"];

    private static readonly string[] EnvExamples = ["config/env.example", ".env.example", "env.example", ".env.sample", ".env.template"];

    /// <summary>Paths from the root of the stack's folder.</summary>
    public sealed record Named(IReadOnlyList<string> ComposeFiles, string? Settings, string? EnvFile)
    {
        public bool IsNone => ComposeFiles.Count == 0 && Settings is null && EnvFile is null;
    }

    private IFiles Files => folder.Files;

    /// <param name="known">The tables of what the pinned versions understand, and what the rules need beside a stack.</param>
    /// <returns>Nothing where the folder holds neither a compose file nor settings of a gateway.</returns>
    public StackInput? Find(StackInput known)
    {
        var first = named.ComposeFiles.Count > 0 ? named.ComposeFiles[0] : First();
        var home = first is null ? "" : StackPath.FolderOf(first);
        var env = named.EnvFile ?? ((string[])[StackPath.Join(home, ".env"), ".env"]).FirstOrDefault(Files.Exists);
        var selected = named.ComposeFiles.Count > 0 ? named.ComposeFiles : Selected(first, home, env);
        var overlays = Folders.Append(home).Distinct().SelectMany(folder.Names).Where(p => IsCompose(p) && !selected.Contains(p)).Distinct().ToList();
        var services = ComposeSource.Read([.. selected.Where(Files.Exists).Select(p => Yaml(p, YamlDialect.Compose))], []).Services;
        var settings = named.Settings ?? Settings(services, home);
        if (selected.Count == 0 && settings is null)
        {
            return null;
        }

        var example = EnvExamples.Select(e => StackPath.Join(home, e)).Concat(EnvExamples).FirstOrDefault(Files.Exists);
        var declarations = Files.Exists(StackFiles.Declarations) ? StackFiles.Declarations : null;
        var catalogue = Files.Exists(StackFiles.Catalogue) ? StackFiles.Catalogue : null;
        string?[] all = [.. selected, .. overlays, settings, env, example, declarations, catalogue, .. services.SelectMany(s => s.EnvFiles).Select(f => StackPath.Join(home, f.Written))];
        var contents = known.Files.Where(f => known.Known.Contains(f.Key)).ToDictionary();
        foreach (var path in all.OfType<string>().Distinct().Where(Files.Exists))
        {
            contents[path] = Files.Read(path);
        }

        return known with
        {
            Files = contents,
            Selected = selected,
            Overlays = overlays,
            Settings = settings,
            EnvFile = env,
            EnvExample = example,
            Declarations = declarations,
            Catalogue = catalogue,
        };
    }

    private string? First() => Folders.SelectMany(f => ComposeNames.Select(name => StackPath.Join(f, name)))
        .Concat(Folders.SelectMany(folder.Names).Where(IsCompose))
        .FirstOrDefault(Files.Exists);

    /// <summary>COMPOSE_FILE of the environment file, else the one that Compose takes with its override.</summary>
    private List<string> Selected(string? first, string home, string? env)
    {
        if (first is null)
        {
            return [];
        }

        if (env is not null && DotEnv.Read(env, Files.Read(env)).Values() is var values
            && values.GetValueOrDefault("COMPOSE_FILE").Text is { Length: > 0 } list)
        {
            var parting = values.GetValueOrDefault("COMPOSE_PATH_SEPARATOR").Text is { Length: > 0 } sign ? sign : ":";
            return [.. list.Split(parting, StringSplitOptions.RemoveEmptyEntries).Select(p => StackPath.Join(StackPath.FolderOf(env), p))];
        }

        var stem = first[..first.LastIndexOf('.')];
        string[] overrides = [$"{stem}.override.yaml", $"{stem}.override.yml"];
        return [first, .. overrides.Where(Files.Exists).Take(1)];
    }

    /// <summary>What a service's --config names, by way of its mount; else what looks like it by name and content.</summary>
    private string? Settings(IReadOnlyList<Service> services, string home)
    {
        var mounted = services.Select(s => Mounted(s, home)).OfType<string>().FirstOrDefault(Files.Exists);
        return mounted ?? Folders.Append(home).Distinct().SelectMany(folder.Names)
            .Where(p => StackPath.NameOf(p) is var name && IsYaml(name) && !IsCompose(p) && (name.StartsWith("litellm", StringComparison.OrdinalIgnoreCase)
                || name.Contains("config", StringComparison.OrdinalIgnoreCase) || name.StartsWith("proxy", StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(IsSettings);
    }

    private static string? Mounted(Service service, string home)
    {
        // As they are written: the same variable on both sides is the same path.
        var words = StartWord.Read(service.Values.GetValueOrDefault("command"), text => text, isForShell: true) ?? [];
        if (StartWord.Config(words) is not { } config)
        {
            return null;
        }

        var mount = service.Mounts.FirstOrDefault(m => m.Target.Written == config.Text);
        return mount?.Source is { } source && !source.Written.Contains('$', StringComparison.Ordinal) && !source.Written.StartsWith('/')
            ? StackPath.Join(home, source.Written)
            : null;
    }

    /// <summary>By a section of theirs; one of LiteLLM's name that can't be read is taken for them, so that its mistake is reported.</summary>
    private bool IsSettings(string path) => Files.Exists(path) && (Yaml(path, YamlDialect.Gateway) is { Root: { } root }
        ? (root["model_list"] ?? root["litellm_settings"] ?? root["general_settings"] ?? root["router_settings"]) is not null
        : StackPath.NameOf(path).StartsWith("litellm", StringComparison.OrdinalIgnoreCase));

    private YamlFile Yaml(string path, YamlDialect dialect) => YamlSource.Read(path, Files.Read(path), dialect);

    internal static bool IsCompose(string path) => StackPath.NameOf(path) is var name && IsYaml(name)
        && (name.StartsWith("compose.", StringComparison.Ordinal) || name.StartsWith("docker-compose", StringComparison.Ordinal));

    private static bool IsYaml(string name) => name.EndsWith(".yml", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal);
}
