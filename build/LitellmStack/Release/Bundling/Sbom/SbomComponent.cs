namespace LitellmStack.Release.Bundling.Sbom;

/// <summary>One thing that a release consists of, in the words of CycloneDX.</summary>
/// <param name="Type">container, machine-learning-model, file or library.</param>
/// <param name="Reference">Unique in the document ("bom-ref").</param>
internal sealed record SbomComponent(string Type, string Reference, string Name)
{
    public string? Version { get; init; }

    /// <summary>required: it runs. excluded: it is named in the sources, and nothing that ships uses it. Nothing where that is no question.</summary>
    public string? Scope { get; init; }

    public (string Algorithm, string Hexadecimal)? Hash { get; init; }

    /// <summary>A package URL.</summary>
    public string? Purl { get; init; }

    /// <summary>Where it is published.</summary>
    public string? Website { get; init; }

    public IReadOnlyList<(string Name, string Value)> Properties { get; init; } = [];
}
