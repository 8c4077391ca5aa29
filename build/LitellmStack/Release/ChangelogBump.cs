using LitellmStack.Changelog;

namespace LitellmStack.Release;

/// <summary>What a changelog says of the next version: what is removed or marked as breaking is a major, what is added a minor, all else a patch.</summary>
public static class ChangelogBump
{
    /// <summary>One reason for each kind of change that is there, the highest first; none where nothing is told.</summary>
    public static IReadOnlyList<BumpReason> Of(ChangelogFile file, ReleaseSection release)
    {
        var path = file.Source.Path;
        var kinds = release.Sections.Where(section => section.Entries.Any(entry => entry.Content.Length > 0)).ToList();
        var breaking = kinds.SelectMany(section => section.Entries.Where(entry => entry.IsBreaking || section.IsBreaking)).FirstOrDefault();
        var reasons = new List<BumpReason>();
        if (Has(ChangeKind.Removed))
        {
            reasons.Add(new(Bump.Major, Entries(path, "Removed")));
        }

        if (breaking is not null)
        {
            reasons.Add(new(Bump.Major, $"line {file.Source.PlaceAt(breaking.Range.Start, 1).Line} of {path} is marked as breaking"));
        }

        if (Has(ChangeKind.Added))
        {
            reasons.Add(new(Bump.Minor, Entries(path, "Added")));
        }

        reasons.AddRange(kinds
            .Where(section => section.Kind is not (ChangeKind.Removed or ChangeKind.Added) && !section.IsBreaking)
            .Select(section => section.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => new BumpReason(Bump.Patch, name.Length == 0 ? $"{path} has entries in no section" : Entries(path, name))));
        return reasons;

        bool Has(ChangeKind kind) => kinds.Exists(section => section.Kind == kind);
    }

    private static string Entries(string path, string section) => $"{path} has \"{section}\" entries";
}
