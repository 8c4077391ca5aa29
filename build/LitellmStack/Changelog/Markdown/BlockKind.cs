namespace LitellmStack.Changelog.Markdown;

/// <summary>What a stretch of lines is at the outermost level of a Markdown text.</summary>
public enum BlockKind
{
    /// <summary>Lines of text, also a quotation, a table or HTML that ends at a blank line.</summary>
    Paragraph,

    /// <summary>With '#' or underlined.</summary>
    Heading,

    /// <summary>One item of a list with everything that belongs to it: continued lines, nested lists, code.</summary>
    Item,

    /// <summary>Fenced or indented; nothing in it means anything.</summary>
    Code,

    /// <summary>An HTML comment, or other HTML that hides what stands in it (pre, script).</summary>
    Comment,

    /// <summary>A line across the page.</summary>
    Rule,

    /// <summary>"[label]: address".</summary>
    Definition,
}
