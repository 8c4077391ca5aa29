using System.Globalization;

using LitellmStack.Sources;

namespace LitellmStack.Models;

/// <summary>config/models.yml: the models that routes use, and what a machine needs for each.</summary>
public sealed record Catalogue(IReadOnlyList<CatalogueEntry> Models)
{
    public CatalogueEntry? this[string model] => Models.FirstOrDefault(m => ModelName.Same(m.Name.Text, model));

    public static Catalogue Read(YamlFile file) => new(file.Root?["models"] is Sequence list
        ? [.. list.Items.OfType<Mapping>().Where(m => m["name"] is Scalar).Select(Entry)]
        : []);

    private static CatalogueEntry Entry(Mapping model) => new(
        (Scalar)model["name"]!,
        Text(model, "mode") ?? "chat",
        Text(model, "pull") == "always",
        Number(model, "size"),
        Number(model, "memory"),
        (int)Number(model, "context"),
        (int)Number(model, "dimensions"));

    private static string? Text(Mapping model, string key) => (model[key] as Scalar)?.Text;

    private static long Number(Mapping model, string key) => long.TryParse(Text(model, key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
