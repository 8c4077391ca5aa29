using System.Globalization;

using LitellmStack.Sources;

namespace LitellmStack.Compose;

/// <summary>What is known of the stack's images, from config/known/images.yml.</summary>
public sealed record KnownImages(IReadOnlyList<KnownImage> Images)
{
    public static readonly KnownImages None = new([]);

    public static KnownImages Read(YamlFile file) => new([.. (file.Root?["images"] as Sequence)?.Items.OfType<Mapping>().Select(Image) ?? []]);

    /// <summary>The image of this repository; a repository of another name may hold the same, so the last part of the name counts too.</summary>
    public KnownImage? Of(ImageName name) =>
        Images.FirstOrDefault(i => i.Repositories.Contains(name.Repository)) ?? Images.FirstOrDefault(i => i.Name == name.LastPart);

    private static KnownImage Image(Mapping entry) => new(
        (entry["name"] as Scalar)?.Text ?? "",
        [.. Texts(entry["repositories"])],
        [.. Texts(entry["ports"]).Where(p => p.All(char.IsAsciiDigit)).Select(p => int.Parse(p, CultureInfo.InvariantCulture))],
        [.. Texts(entry["floating_tags"])],
        [.. (entry["recommended"] as Mapping)?.Entries.Select(e => (e.Value as Scalar)?.Text ?? "") ?? []])
    {
        Lacks = Texts(entry["lacks"]).ToDictionary(tool => tool, tool => Number((entry["lacks_from"] as Mapping)?[tool]), StringComparer.Ordinal),
        Data = [.. Texts(entry["data"])],
        DataFrom = [.. ((entry["data_from"] as Mapping)?.Entries ?? []).Select(e => (Number(e.Key), (IReadOnlyList<string>)[.. Texts(e.Value)])).OrderByDescending(d => d.Item1)],
        Health = $"[{string.Join(", ", Texts(entry["health"]).Select(word => $"\"{word.Replace("\"", "\\\"", StringComparison.Ordinal)}\""))}]",
        Least = (entry["least"] as Mapping)?.Entries.ToDictionary(e => e.Key.Text, e => (e.Value as Scalar)?.Text ?? "", StringComparer.Ordinal) ?? [],
        Denied = ((entry["denied"] as Sequence)?.Items ?? []).OfType<Mapping>()
            .ToDictionary(d => (d["version"] as Scalar)?.Text ?? "", d => (d["reason"] as Scalar)?.Text ?? "", StringComparer.Ordinal),
    };

    private static Version Number(Node? node) => ImageName.VersionOf((node as Scalar)?.Text) ?? new Version(0, 0);

    private static IEnumerable<string> Texts(Node? node) => (node as Sequence)?.Items.OfType<Scalar>().Select(s => s.Text) ?? [];
}
