namespace LitellmStack.Sources;

/// <summary>
/// How much a reader takes in before it says so instead of going on. They bound time and memory, not what a stack may be:
/// 20 000 routes are about 3 MB of text, 300 000 nodes and six levels.
/// </summary>
public static class Limits
{
    /// <summary>Bytes of one file.</summary>
    public const int Bytes = 16 * 1024 * 1024;

    /// <summary>Levels of nesting, counted through aliases. Everything after the reader may recurse that deep.</summary>
    public const int Depth = 100;

    /// <summary>Nodes of one file once every alias is written out.</summary>
    public const int Nodes = 2_000_000;

    /// <summary>Levels of one interpolation inside the default of another.</summary>
    public const int NestedDefaults = 50;
}
