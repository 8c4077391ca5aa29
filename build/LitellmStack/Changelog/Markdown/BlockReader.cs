namespace LitellmStack.Changelog.Markdown;

/// <summary>
/// Cuts a Markdown text into its outermost blocks in one pass. It follows CommonMark as far as it decides where a heading, a list's item or a
/// block of code begins and ends; what stands inside a block is not looked at.
/// </summary>
internal sealed class BlockReader(string text, int most)
{
    private readonly List<Block> _blocks = [];
    private readonly OpenBlock _open = new(text);

    /// <summary>False where the text has more blocks than are read.</summary>
    public bool IsWhole { get; private set; } = true;

    public IReadOnlyList<Block> Read()
    {
        for (var at = 0; at < text.Length && IsWhole;)
        {
            var line = Line.At(text, at);
            at = line.Next;
            if (!_open.Takes(line))
            {
                Close();
                Begin(line);
            }
            else if (_open.IsComplete)
            {
                Close();
            }
        }

        Close();
        return _blocks;
    }

    private void Begin(Line line)
    {
        if (line.IsBlank)
        {
            return;
        }

        var words = line.Words(text);
        var range = new TextRange(line.Start, line.Mark + words.Length);
        if (line.IsIndentedCode)
        {
            _open.BeginIndentedCode(range);
        }
        else if (LineShape.Fence(words) is { IsEmpty: false } fence)
        {
            _open.BeginCode(range, fence);
        }
        else if (LineShape.Heading(words) is { } level)
        {
            Add(new Block(BlockKind.Heading, range, HeadingWords(line.Mark + level, range.End), level));
        }
        else if (LineShape.HtmlEnd(words) is { } end)
        {
            _open.BeginComment(range, words, end);
            if (_open.IsComplete)
            {
                Close();
            }
        }
        else if (LineShape.IsRule(words))
        {
            Add(new Block(BlockKind.Rule, range, range));
        }
        else if (LineShape.Item(words) is var item and > 0)
        {
            _open.BeginItem(range, line, item);
        }
        else if (LineShape.Definition(words) is not null)
        {
            Add(new Block(BlockKind.Definition, range, new TextRange(line.Mark, range.End)));
        }
        else
        {
            _open.BeginParagraph(range, line.Mark);
        }
    }

    private void Close()
    {
        if (_open.End() is { } block)
        {
            Add(block);
        }
    }

    private void Add(Block block)
    {
        if (_blocks.Count == most)
        {
            IsWhole = false;
            return;
        }

        _blocks.Add(block);
    }

    /// <summary>Without blanks around it and without the '#' that may close it.</summary>
    private TextRange HeadingWords(int start, int end)
    {
        var words = text.AsSpan(start, end - start);
        var closed = words.TrimEnd('#');
        if (closed.Length < words.Length && (closed.IsEmpty || closed[^1] is ' ' or '\t'))
        {
            words = closed.TrimEnd();
        }

        var lead = words.Length - words.TrimStart().Length;
        return new TextRange(start + lead, start + words.Length);
    }
}
