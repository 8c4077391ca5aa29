using LitellmStack.Changelog;

namespace LitellmStack.Operations;

/// <summary>What Changelog was told on the command line: nothing, then it shows what is unreleased.</summary>
/// <param name="Version">The section to show.</param>
/// <param name="Entries">Those to add, in order.</param>
/// <param name="Checks">Whether the whole file is judged.</param>
public sealed record ChangelogRequest(string? Version, IReadOnlyList<(ChangeKind Kind, string Text)> Entries, bool Checks)
{
    /// <summary>What is wrong with it; nothing where it can be done.</summary>
    public string? Trouble => (Version, Entries.Count, Checks) switch
    {
        (not null, > 0, _) => "'--version' shows a section, and entries are added to what is unreleased; give one of them.",
        (not null, _, true) => "'--version' shows a section, and '--judge' judges the whole file; give one of them.",
        _ => null,
    };

    /// <summary>Of one text for each option; the options that are not given are nothing.</summary>
    public static ChangelogRequest Of(string? version, bool checks, string? added, string? changed, string? deprecated, string? removed, string? fixedOne, string? security) => new(
        version,
        [
            .. new (ChangeKind Kind, string? Text)[]
            {
                (ChangeKind.Added, added), (ChangeKind.Changed, changed), (ChangeKind.Deprecated, deprecated),
                (ChangeKind.Removed, removed), (ChangeKind.Fixed, fixedOne), (ChangeKind.Security, security),
            }
            .Where(entry => entry.Text is not null).Select(entry => (entry.Kind, entry.Text!)),
        ],
        checks);
}
