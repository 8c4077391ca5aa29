using System.Globalization;
using System.Text.RegularExpressions;

namespace LitellmStack.Changelog;

/// <summary>The day in a release's heading.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Day">Nothing where it is no day, or may be one of two: 03/04/2020.</param>
public sealed partial record HeadingDate(string Text, DateOnly? Day)
{
    private const string Iso = "yyyy-MM-dd";

    private static readonly string[] Forms =
    [
        Iso, "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "d.M.yyyy",
        "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "d-MMM-yyyy", "d-MMMM-yyyy",
    ];

    /// <summary>Written as Keep a Changelog asks: 2026-01-31.</summary>
    public bool IsIso => Day is not null && DateOnly.TryParseExact(Text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Reads the parts of a heading that stand behind its version: the first that is a day, else the first that has a digit.</summary>
    public static HeadingDate? Of(IReadOnlyList<string> parts)
    {
        var days = parts.Where(part => part.AsSpan().ContainsAnyInRange('0', '9')).Select(part => new HeadingDate(part, Read(part))).ToList();
        return days.Find(date => date.Day is not null) ?? days.FirstOrDefault();
    }

    private static DateOnly? Read(string text)
    {
        if (text.Length > 40)
        {
            return null;
        }

        var plain = Ordinal().Replace(text, "").Replace(",", " ", StringComparison.Ordinal);
        plain = string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return DateOnly.TryParseExact(plain, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    [GeneratedRegex("(?<=[0-9])(?:st|nd|rd|th)(?![a-zA-Z])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();
}
