namespace LitellmStack.Changelog.Markdown;

/// <summary>The block that the next line may still belong to.</summary>
internal sealed class OpenBlock(string text)
{
    private BlockKind? _kind;
    private TextRange _range;
    private TextRange _content;
    private int _level;
    private int _indent;
    private bool _isBelowBlank;
    private bool _isQuotation;
    private Hiding? _hiding;

    /// <summary>True where the last line that was taken is the block's last.</summary>
    public bool IsComplete { get; private set; }

    public void BeginParagraph(TextRange range, int mark)
    {
        Begin(BlockKind.Paragraph, range, range with { Start = mark });
        _isQuotation = text[mark] == '>';
    }

    public void BeginIndentedCode(TextRange range) => Begin(BlockKind.Code, range, range);

    public void BeginCode(TextRange range, ReadOnlySpan<char> fence)
    {
        Begin(BlockKind.Code, range, range);
        _hiding = Hiding.Code(fence);
    }

    public void BeginComment(TextRange range, ReadOnlySpan<char> words, string end)
    {
        Begin(BlockKind.Comment, range, range);
        _hiding = Hiding.Html(words, end);
        IsComplete = _hiding is null;
    }

    /// <param name="item">Characters from the item's mark to its text.</param>
    public void BeginItem(TextRange range, Line line, int item)
    {
        Begin(BlockKind.Item, range, range with { Start = Math.Min(line.Mark + item, range.End) });
        _indent = line.Indent + Math.Max(item, 2);
        _hiding = Hiding.Begun(_content.In(text));
    }

    /// <summary>Takes a line in where it belongs to the block; false where it does not, or where no block is open.</summary>
    public bool Takes(Line line) => _kind switch
    {
        BlockKind.Code when _hiding is null => TakesIndentedCode(line),
        BlockKind.Code or BlockKind.Comment => TakesHidden(line),
        BlockKind.Item => TakesInItem(line),
        BlockKind.Paragraph => TakesText(line),
        _ => false,
    };

    /// <summary>Ends the block; nothing where none is open.</summary>
    public Block? End()
    {
        Block? block = _kind is { } kind
            ? new Block(kind, _range, kind == BlockKind.Heading ? _content : _content with { End = _range.End }, _level, _hiding is not null && !IsComplete)
            : null;
        _kind = null;
        return block;
    }

    private void Begin(BlockKind kind, TextRange range, TextRange content)
    {
        (_kind, _range, _content, _level, _hiding) = (kind, range, content, 0, null);
        (IsComplete, _isBelowBlank, _isQuotation) = (false, false, false);
    }

    private bool TakesHidden(Line line)
    {
        IsComplete = _hiding!.EndsAt(line, text);
        return Extend(line);
    }

    private bool TakesIndentedCode(Line line) => line.IsBlank || (line.IsIndentedCode && Extend(line));

    private bool TakesText(Line line)
    {
        var words = line.Words(text);
        if (line.IsBlank || line.IsIndentedCode)
        {
            return !line.IsBlank && Extend(line);
        }

        if (!_isQuotation && LineShape.Underline(words) is { } level)
        {
            // The words end where the paragraph did, the heading with its underline.
            (_kind, _level, IsComplete) = (BlockKind.Heading, level, true);
            _content = _range with { Start = _content.Start };
            return Extend(line);
        }

        return !LineBegins.ABlockBelowText(words) && Extend(line);
    }

    private bool TakesInItem(Line line)
    {
        if (line.IsBlank)
        {
            _isBelowBlank = true;
            return true;
        }

        if (line.Indent >= _indent)
        {
            _hiding = _hiding is null ? Hiding.Begun(line.Words(text)) : _hiding.EndsAt(line, text) ? null : _hiding;
            return Extend(line);
        }

        var words = line.Words(text);
        return _hiding is null && !_isBelowBlank && (line.IsIndentedCode || (!LineBegins.ABlockBelowText(words) && LineShape.Item(words) == 0)) && Extend(line);
    }

    private bool Extend(Line line)
    {
        _isBelowBlank = false;
        if (!line.IsBlank)
        {
            _range = _range with { End = line.Mark + line.Words(text).Length };
        }

        return true;
    }
}
