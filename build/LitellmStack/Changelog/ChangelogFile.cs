using System.Text;

using LitellmStack.Sources;

namespace LitellmStack.Changelog;

/// <summary>A changelog that keeps to Keep a Changelog 1.0, 1.1 or 2.0, or claims to, read whole; nothing that it holds makes the reader throw.</summary>
/// <param name="Releases">In the file's order, what is unreleased among them.</param>
/// <param name="Definitions">Addresses of links, in the file's order.</param>
/// <param name="OpenCode">Code and comments whose end is missing; nothing behind them in the file, or in their entry, is read.</param>
/// <param name="Troubles">Why the file can't be taken as it is; nothing is then changed in it.</param>
public sealed record ChangelogFile(
    SourceFile Source,
    bool HasByteOrderMark,
    IReadOnlyList<ReleaseSection> Releases,
    IReadOnlyList<LinkDefinition> Definitions,
    IReadOnlyList<TextRange> OpenCode,
    IReadOnlyList<Trouble> Troubles)
{
    public bool IsWhole => Troubles.Count == 0;

    public string Text => Source.Text;

    /// <summary>Why nothing may be changed in the file; nothing where it may.</summary>
    internal string? Obstacle => Troubles is [var trouble, ..] ? $"{trouble.Place}: {trouble.Message} {trouble.Remedy}"
        : OpenCode is [var open, ..] ? $"{Source.PlaceAt(open.Start, 1)}: the code or comment that begins here has no end, so nobody can tell what belongs to it. "
            + "Close it with a line of its own: '```', '-->'."
        : null;

    /// <summary>Where the next changes are written; nothing where the file has no such place.</summary>
    public ReleaseSection? Unreleased => Releases.FirstOrDefault(release => release.IsUnreleased);

    /// <summary>The release of a version; nothing where the file has none.</summary>
    public ReleaseSection? Find(string version) => Releases.FirstOrDefault(release => release.Says.VersionText == version);

    /// <summary>The file's bytes; those that were read where nothing was changed and the file is whole.</summary>
    public byte[] ToBytes() => HasByteOrderMark ? [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] : Encoding.UTF8.GetBytes(Text);

    public static ChangelogFile Read(string path, ReadOnlySpan<byte> bytes)
    {
        var (source, trouble) = SourceText.Decode(path, bytes);
        return ChangelogReader.Read(source, bytes.StartsWith(Encoding.UTF8.Preamble), trouble is null ? [] : [ChangelogTrouble.Of(trouble)]);
    }

    /// <summary>The same file with another text.</summary>
    internal ChangelogFile With(string text) => ChangelogReader.Read(new SourceFile(Source.Path, text), HasByteOrderMark, []);
}
