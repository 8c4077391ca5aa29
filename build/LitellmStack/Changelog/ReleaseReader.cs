using LitellmStack.Changelog.Markdown;

namespace LitellmStack.Changelog;

/// <summary>Divides the blocks of one release among its sections.</summary>
/// <param name="first">Index of the release's heading among the blocks.</param>
/// <param name="end">Index behind its last block.</param>
internal sealed class ReleaseReader(string text, IReadOnlyList<Block> blocks, int first, int end)
{
    private readonly List<ChangeSection> _sections = [];

    public ReleaseSection Read(ReleaseHeading says)
    {
        var heading = blocks[first];
        var level = SectionLevel();
        var start = first + 1;
        for (var i = first + 1; i <= end; i++)
        {
            if (i == end || (blocks[i].Kind == BlockKind.Heading && blocks[i].Level == level))
            {
                AddSection(start, i, level);
                start = i;
            }
        }

        return new ReleaseSection(says, heading.Content, heading.Range, new TextRange(heading.Range.Start, StartOf(end)), Body(), heading.Level, _sections);
    }

    /// <summary>Sections have the highest heading there is in the release: files that skip a level are no exception.</summary>
    private int SectionLevel()
    {
        var level = int.MaxValue;
        for (var i = first + 1; i < end; i++)
        {
            level = blocks[i].Kind == BlockKind.Heading ? Math.Min(level, blocks[i].Level) : level;
        }

        return level;
    }

    private void AddSection(int start, int stop, int level)
    {
        if (start == stop)
        {
            return;
        }

        var isHeaded = blocks[start].Kind == BlockKind.Heading && blocks[start].Level == level;
        var name = isHeaded ? SectionName.Of(blocks[start].Content.In(text)) : "";
        var entries = new List<ChangeEntry>();
        for (var i = start; i < stop; i++)
        {
            if (blocks[i].Kind is BlockKind.Item or BlockKind.Paragraph)
            {
                var entry = blocks[i].Content.In(text);
                var content = new TextRange(blocks[i].Content.Start, blocks[i].Content.Start + entry.TrimEnd().Length);
                entries.Add(new ChangeEntry(blocks[i].Range, content, blocks[i].Kind == BlockKind.Item, BreakingMark.IsIn(entry)));
            }
        }

        if (isHeaded || entries.Count > 0)
        {
            _sections.Add(new ChangeSection(
                isHeaded ? SectionName.Kind(name) : ChangeKind.Unsorted,
                name,
                isHeaded ? blocks[start].Range : new TextRange(entries[0].Range.Start, entries[0].Range.Start),
                new TextRange(blocks[start].Range.Start, StartOf(stop)),
                entries,
                BreakingMark.IsInName(name)));
        }
    }

    /// <summary>Without what stands around it and tells nothing of the release: a footer of addresses, comments, a line across the page.</summary>
    private TextRange Body()
    {
        var (start, last) = (first + 1, end - 1);
        while (last >= start && IsSilent(last))
        {
            last--;
        }

        while (start < last && IsSilent(start))
        {
            start++;
        }

        return last < start
            ? new TextRange(blocks[first].Range.End, blocks[first].Range.End)
            : new TextRange(blocks[start].Range.Start, blocks[last].Range.End);
    }

    private bool IsSilent(int block) => blocks[block].Kind is BlockKind.Definition or BlockKind.Comment or BlockKind.Rule;

    private int StartOf(int block) => block < blocks.Count ? blocks[block].Range.Start : text.Length;
}
