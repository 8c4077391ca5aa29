using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.LiteLlm;
using LitellmStack.Models;
using LitellmStack.Rules.Ignore;
using LitellmStack.Sources;

namespace LitellmStack.Rules;

/// <summary>Reads a stack's files into its model.</summary>
internal sealed class StackReader(StackInput input)
{
    private readonly Dictionary<string, SourceFile> _sources = new(StringComparer.Ordinal);
    private readonly List<Trouble> _troubles = [];
    private readonly List<YamlFile> _yaml = [];

    public StackModel Read()
    {
        // The tables are no part of the stack: they are read beside it.
        var tables = Task.Run(KnownFiles);
        var selected = Yaml(input.Selected, YamlDialect.Compose);
        var compose = ComposeSource.Read(selected, Yaml(input.Overlays.Except(input.Selected), YamlDialect.Compose));
        if (selected.Count < input.Selected.Count)
        {
            compose = compose with { IsWhole = false };
        }

        _troubles.AddRange(compose.Troubles);
        var env = Env(input.EnvFile);
        var declared = Declared();
        var known = tables.GetAwaiter().GetResult();
        var images = known.Select(KnownImages.Read).FirstOrDefault(k => k.Images.Count > 0) ?? KnownImages.None;
        var variables = new EffectiveVariables(env, declared ?? []);
        var folder = input.Selected.Count > 0 ? StackPath.FolderOf(input.Selected[0]) : "";
        var gateway = GatewayService.Of(compose, images, variables.Of, s => input.Settings is { } path && MountedPath.TargetOf(s, path, folder, variables.Of) is not null);
        var envFiles = EnvFiles(compose, folder);
        var settings = One(input.Settings, YamlDialect.Gateway) is { } file ? GatewaySettings.Read(file) : null;
        var catalogue = One(input.Catalogue, YamlDialect.Own) is { } models ? Catalogue.Read(models) : null;
        var declarations = One(input.Declarations, YamlDialect.Own)?.Root;
        return new StackModel
        {
            Variables = variables,
            Compose = compose,
            Settings = settings,
            Catalogue = catalogue,
            Declared = declared,
            Env = env,
            EnvFiles = envFiles,
            Folder = folder,
            Images = images,
            OllamaTables = [.. known.Select(OllamaTables.Read).OfType<OllamaTables>()],
            DefaultSecrets = known.Select(DefaultSecrets.Read).FirstOrDefault(d => d.Values.Count > 0) ?? DefaultSecrets.None,
            Gateway = gateway,
            Tables = Tables([.. known.Select(GatewayTables.Read).OfType<GatewayTables>()], gateway, variables.Of, declarations),
            Surroundings = input.Surroundings,
            Ignores = [.. IgnoreMarks.Of(_sources.Values, declarations)],
            Sources = [.. _sources.Values.OrderBy(s => s.Path, StringComparer.Ordinal)],
            Troubles = _troubles,
            Yaml = _yaml,
        };
    }

    /// <summary>By the image's version; where that says nothing, by what the stack declares, else the newest.</summary>
    private static GatewayTables? Tables(IReadOnlyList<GatewayTables> tables, Service? gateway, Func<string, VariableValue> variable, Mapping? declarations)
    {
        if (gateway?.Image?.Template.Expand(variable) is { IsKnown: true } image && GatewayVersion.Of(ImageName.Parse(image.Text).Tag) is { } version)
        {
            return tables.FirstOrDefault(t => t.Line == $"{version.Major}.{version.Minor}");
        }

        var declared = declarations?["lines"] is Mapping lines ? (lines["litellm"] as Scalar)?.Text : null;
        return tables.FirstOrDefault(t => t.Line == declared) ?? tables.MaxBy(t => Version.TryParse(t.Line, out var line) ? line : new Version());
    }

    private Dictionary<string, DotEnv> EnvFiles(ComposeSource compose, string folder)
    {
        var found = new Dictionary<string, DotEnv>(StringComparer.Ordinal);
        var paths = compose.Services.SelectMany(s => s.EnvFiles).Select(f => StackPath.Join(folder, f.Written)).Distinct();
        foreach (var path in paths.Where(input.Files.ContainsKey))
        {
            found[path] = Env(path)!;
        }

        return found;
    }

    private IReadOnlyList<EnvDeclaration>? Declared()
    {
        if (input.EnvExample is null || !input.Files.TryGetValue(input.EnvExample, out var bytes))
        {
            return null;
        }

        var (source, trouble) = SourceText.Decode(input.EnvExample, bytes.Span);
        Take(source, trouble is null ? [] : [trouble]);
        return trouble is null ? EnvExample.Read(source) : null;
    }

    private List<YamlFile> KnownFiles() =>
        [.. input.Known.Where(input.Files.ContainsKey).Select(p => YamlSource.Read(p, input.Files[p].Span, YamlDialect.Own))];

    private DotEnv? Env(string? path)
    {
        if (path is null || Bytes(path) is not { } bytes)
        {
            return null;
        }

        var env = DotEnv.Read(path, bytes.Span);
        Take(env.Source, env.Troubles);
        return env;
    }

    private List<YamlFile> Yaml(IEnumerable<string> paths, YamlDialect dialect) => [.. paths.Select(p => One(p, dialect)).OfType<YamlFile>()];

    private YamlFile? One(string? path, YamlDialect dialect)
    {
        if (path is null || Bytes(path) is not { } bytes)
        {
            return null;
        }

        var file = YamlSource.Read(path, bytes.Span, dialect);
        Take(file.Source, file.Troubles);
        _yaml.Add(file);
        return file;
    }

    private ReadOnlyMemory<byte>? Bytes(string path)
    {
        if (input.Files.TryGetValue(path, out var bytes))
        {
            return bytes;
        }

        _troubles.Add(new Trouble(
            TroubleKind.MissingFile,
            new Findings.Place(path, 1, 1),
            $"The file '{path}' is named as a part of the stack, but it is not there.",
            "Put it there, or take its name away."));
        return null;
    }

    private void Take(SourceFile source, IReadOnlyList<Trouble> troubles)
    {
        if (_sources.TryAdd(source.Path, source))
        {
            _troubles.AddRange(troubles);
        }
    }
}
