using System.Text;
using System.Text.RegularExpressions;

namespace VerifyTests;

/// <summary>What changes a text before it is compared. A new one goes to the front unless asked otherwise.</summary>
internal sealed partial class Scrubbers
{
    private readonly List<(string? Extension, Action<StringBuilder> Scrub)> all = [];

    public Scrubbers()
    {
    }

    public Scrubbers(Scrubbers other)
    {
        all.AddRange(other.all);
    }

    public void Add(string? extension, Action<StringBuilder> scrub, ScrubberLocation location) =>
        all.Insert(location == ScrubberLocation.First ? 0 : all.Count, (extension, scrub));

    public void AddForLines(Func<string, string?> replace, ScrubberLocation location)
    {
        Add(null, Scrub, location);

        void Scrub(StringBuilder text)
        {
            var lines = text.ToString().Split('\n').Select(replace).Where(x => x != null);
            text.Clear().AppendJoin('\n', lines);
        }
    }

    public void AddForInlineGuids(ScrubberLocation location) => Add(null, ReplaceGuids, location);

    public void Apply(StringBuilder text, string extension)
    {
        foreach (var scrubber in all.Where(x => x.Extension == null))
            scrubber.Scrub(text);
        foreach (var scrubber in all.Where(x => x.Extension == extension))
            scrubber.Scrub(text);
    }

    private static void ReplaceGuids(StringBuilder text)
    {
        var seen = new List<string>();
        var replaced = Guids().Replace(text.ToString(), match =>
        {
            var value = match.Value.ToUpperInvariant();
            if (!seen.Contains(value))
                seen.Add(value);
            return $"Guid_{seen.IndexOf(value) + 1}";
        });
        text.Clear().Append(replaced);
    }

    [GeneratedRegex(@"(?<![\w-])[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![\w-])")]
    private static partial Regex Guids();
}
