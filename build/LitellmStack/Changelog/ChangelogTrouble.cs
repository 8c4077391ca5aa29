using LitellmStack.Sources;

namespace LitellmStack.Changelog;

/// <summary>What a changelog's reader says where it can't take a file.</summary>
internal static class ChangelogTrouble
{
    /// <summary>The reader of text speaks of a stack's files.</summary>
    public static Trouble Of(Trouble trouble) => trouble.Kind == TroubleKind.Bounds
        ? trouble with
        {
            Message = $"The file is longer than the {Limits.Bytes / (1024 * 1024)} MiB that are read of a changelog, so nothing of it is read or changed.",
            Remedy = "Move old releases to a file of their own.",
        }
        : trouble with
        {
            Message = "The file is not UTF-8 from here on, so it is not changed: what was rewritten would lose these bytes.",
            Remedy = "Save it as UTF-8.",
        };

    public static Trouble TooManyBlocks(SourceFile source, int offset) => new(
        TroubleKind.Bounds,
        source.PlaceAt(offset, 1),
        $"{ChangelogReader.MostBlocks} headings, entries and paragraphs stand above this; what follows is not read, and the file is not changed.",
        "Move old releases to a file of their own.");
}
