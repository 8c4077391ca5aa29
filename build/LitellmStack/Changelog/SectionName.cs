namespace LitellmStack.Changelog;

/// <summary>What kind of change a section's heading names.</summary>
internal static class SectionName
{
    /// <summary>In the order of Keep a Changelog, which is that of the types.</summary>
    public static readonly IReadOnlyList<ChangeKind> Known =
        [ChangeKind.Added, ChangeKind.Changed, ChangeKind.Deprecated, ChangeKind.Removed, ChangeKind.Fixed, ChangeKind.Security];

    public static string Of(ReadOnlySpan<char> words) => HeadingWords.Of(words).Trim(' ', ':', '-', '_', '[', ']', '!');

    public static ChangeKind Kind(string name)
    {
        var known = Known.Where(kind => kind.ToString().Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return known is [var kind] ? kind : ChangeKind.Other;
    }
}
