namespace LitellmStack.Compose;

/// <summary>An image that the rules know.</summary>
/// <param name="Ports">That it listens on inside the container.</param>
/// <param name="FloatingTags">Tags that are moved to another version.</param>
/// <param name="Recommended">The version of each line that was made out as the one to run.</param>
public sealed record KnownImage(
    string Name, IReadOnlyList<string> Repositories, IReadOnlyList<int> Ports, IReadOnlyList<string> FloatingTags, IReadOnlyList<string> Recommended)
{
    /// <summary>The lowest version of each line that can be defended; "other" for the lines that are not named.</summary>
    public IReadOnlyDictionary<string, string> Least { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Versions that nobody may run, each with its reason.</summary>
    public IReadOnlyDictionary<string, string> Denied { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Programs that a health check would like and that it does not hold, each from a version on ("0" for every one).</summary>
    public IReadOnlyDictionary<string, Version> Lacks { get; init; } = new Dictionary<string, Version>(StringComparer.Ordinal);

    /// <summary>Where a volume belongs.</summary>
    public IReadOnlyList<string> Data { get; init; } = [];

    /// <summary>Where it belongs from a version on, latest first.</summary>
    public IReadOnlyList<(Version From, IReadOnlyList<string> Paths)> DataFrom { get; init; } = [];

    /// <summary>A health check that works, as Compose writes it.</summary>
    public string Health { get; init; } = "";

    /// <summary>Where a volume of this tag's version belongs; nothing where that is not to be said.</summary>
    public IReadOnlyList<string>? DataOf(string? tag)
    {
        if (DataFrom.Count == 0)
        {
            return Data;
        }

        return ImageName.VersionOf(tag) is not { } version ? null : DataFrom.FirstOrDefault(d => version >= d.From).Paths ?? Data;
    }
}
