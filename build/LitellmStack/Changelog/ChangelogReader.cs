using LitellmStack.Changelog.Markdown;
using LitellmStack.Sources;

namespace LitellmStack.Changelog;

/// <summary>
/// Divides a changelog's blocks among its releases. The first heading that names a release sets the level of all: every later one of that level
/// begins another, also where it names no version. Some files keep major releases a level above or patches one below, so a heading that clearly
/// names a version begins a release at any level.
/// </summary>
internal sealed class ChangelogReader(SourceFile source, IReadOnlyList<Block> blocks)
{
    /// <summary>Of one file. They bound memory, not what a changelog may be: a thousand releases of a hundred entries each are 100 000.</summary>
    public const int MostBlocks = 200_000;

    private readonly List<ReleaseSection> _releases = [];

    public static ChangelogFile Read(SourceFile source, bool hasByteOrderMark, IReadOnlyList<Trouble> troubles)
    {
        var reader = new BlockReader(source.Text, MostBlocks);
        var blocks = reader.Read();
        return new ChangelogFile(
            source,
            hasByteOrderMark,
            new ChangelogReader(source, blocks).Releases(),
            [.. blocks.Where(block => block.Kind == BlockKind.Definition).Select(Definition)],
            [.. blocks.Where(block => block.IsOpen).Select(block => block.Range)],
            reader.IsWhole ? troubles : [.. troubles, ChangelogTrouble.TooManyBlocks(source, blocks[^1].Range.End)]);

        LinkDefinition Definition(Block block)
        {
            var (label, address) = LineShape.Definition(block.Content.In(source.Text))!.Value;
            return new LinkDefinition(Moved(label).In(source.Text), Moved(address).In(source.Text), block.Range, Moved(address));

            TextRange Moved(TextRange range) => new(block.Content.Start + range.Start, block.Content.Start + range.End);
        }
    }

    private List<ReleaseSection> Releases()
    {
        int? level = null;
        (int Block, ReleaseHeading Says)? open = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind != BlockKind.Heading)
            {
                continue;
            }

            var says = ReleaseHeadingReader.Read(blocks[i].Content.In(source.Text));
            level ??= says is null ? null : blocks[i].Level;
            if (level is null || (blocks[i].Level > level && !Names(says, blocks[i].Level)))
            {
                continue;
            }

            Close(open, i);
            open = says is null && blocks[i].Level < level ? null : (i, says ?? ReleaseHeading.Other);
        }

        Close(open, blocks.Count);
        return _releases;
    }

    /// <summary>A heading below the level of releases names one only where it can't be meant otherwise: three numbers, and high up or with a day or a link.</summary>
    private static bool Names(ReleaseHeading? says, int level) => says is { VersionText: { } version }
        && version.Split('.').Length >= 3
        && (level <= 2 || says.Date?.Day is not null || says.Address is not null);

    private void Close((int Block, ReleaseHeading Says)? open, int end)
    {
        if (open is { } release)
        {
            _releases.Add(new ReleaseReader(source.Text, blocks, release.Block, end).Read(release.Says));
        }
    }
}
