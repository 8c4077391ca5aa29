namespace LitellmStack.Sources;

/// <summary>What was read of a YAML file. With a trouble that ended the reading, it holds no document: half a file is not judged.</summary>
public sealed record YamlFile(SourceFile Source, IReadOnlyList<Node> Documents, IReadOnlyList<Trouble> Troubles)
{
    /// <summary>The first document where it is a mapping, as every file of a stack is.</summary>
    public Mapping? Root => Documents.Count > 0 ? Documents[0] as Mapping : null;

    /// <summary>False where something of the file is unknown, so that no rule may say that something is absent from it.</summary>
    public bool IsWhole { get; init; } = true;
}
