namespace LitellmStack.Sources;

/// <summary>Which rule reports a reader's trouble.</summary>
public enum TroubleKind
{
    Encoding,
    YamlSyntax,
    DuplicateKey,
    Bounds,
    MissingFile,
    EnvironmentSyntax,
    Interpolation,
}
