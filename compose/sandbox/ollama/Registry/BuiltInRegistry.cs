using System.Text.Json;

using Sandbox.Ollama.Names;

namespace Sandbox.Ollama.Registry;

/// <summary>Stands for registry.ollama.ai: a table inside the program, no network.</summary>
internal sealed class BuiltInRegistry
{
    private readonly Dictionary<string, Lazy<PublishedModel>> models = Entries().ToDictionary(
        entry => entry.Name,
        entry => new Lazy<PublishedModel>(() => PublishedModel.From(entry)),
        StringComparer.OrdinalIgnoreCase);

    public PublishedModel? Find(ModelName name) => models.GetValueOrDefault(name.Short)?.Value;

    private static RegistryEntry[] Entries()
    {
        using var file = typeof(BuiltInRegistry).Assembly.GetManifestResourceStream("registry.json")!;
        return JsonSerializer.Deserialize<RegistryEntry[]>(file)!;
    }
}
