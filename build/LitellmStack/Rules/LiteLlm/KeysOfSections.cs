using LitellmStack.CommandLine;
using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

/// <summary>The keys at the top of the settings, and those of its sections.</summary>
internal static class KeysOfSections
{
    public static IEnumerable<StrayKey> Stray(GatewaySettings settings, GatewayTables tables) =>
    [
        .. settings.Root?.Entries.Where(HasValue).Select(e => AtTop(tables, e.Key)).OfType<StrayKey>() ?? [],
        .. KeySection.OfSettings.SelectMany(s => settings.Section(s.Name)?.Entries
            .Where(e => HasValue(e) || tables.Refuses(s.Name, e.Key.Text)).Select(e => InSection(tables, s, e.Key)).OfType<StrayKey>() ?? []),
    ];

    /// <summary>Nothing has no effect anywhere, so nothing is lost with it.</summary>
    internal static bool HasValue(Entry entry) => entry.Value is not Scalar { IsNull: true };

    private static StrayKey? AtTop(GatewayTables tables, Scalar key)
    {
        // A leading "x-" or "." is the custom for anchors that are merged elsewhere.
        var name = key.Text;
        if (tables.Sections.Contains(name) || name.StartsWith("x-", StringComparison.Ordinal) || name.StartsWith('.'))
        {
            return null;
        }

        if (OtherSection(tables, KeySection.Top, name) is { } home)
        {
            return new StrayKey(KeySection.Top, key, StrayKind.Place, $"Move it to '{home.Name}'.");
        }

        return (name == "models" ? "model_list" : NearestWord.Of(name, tables.Sections)) is { } right
            ? new StrayKey(KeySection.Top, key, StrayKind.Section, $"Write '{right}'.")
            : new StrayKey(KeySection.Top, key, StrayKind.Section, "Remove it, or move what it holds to the section that it belongs to.", Severity.Warning);
    }

    private static StrayKey? InSection(GatewayTables tables, KeySection section, Scalar key)
    {
        var name = key.Text;
        if (tables.Misplaced(section.Name, name) is { } listed)
        {
            return Misplaced(section, key, listed);
        }

        if (tables.Names(section.Name).Contains(name))
        {
            return null;
        }

        if (tables.Since(section.Name, name) is { } version)
        {
            return new StrayKey(section, key, StrayKind.Word, "Remove it, or raise the image's version.") { Since = version };
        }

        if (OtherSection(tables, section, name) is { } home)
        {
            return new StrayKey(section, key, StrayKind.Place, $"Move it to '{home.Name}'.");
        }

        // Most often one indentation too many.
        if (tables.Sections.Contains(name))
        {
            return new StrayKey(section, key, StrayKind.Place, $"Write it at the top as '{name}'.", Severity.Warning);
        }

        return NearestWord.Within(Math.Clamp(name.Length / 3, 2, 3), name, tables.Names(section.Name)) is { } right
            ? new StrayKey(section, key, StrayKind.Word, $"Write '{right}'.")
            : new StrayKey(section, key, StrayKind.Word, "Remove it, or write the key that is meant.", Severity.Warning);
    }

    private static StrayKey Misplaced(KeySection section, Scalar key, KeyHome home) => home switch
    {
        KeyHome.Nowhere => new(section, key, StrayKind.Word, "Remove it; nothing reads it."),
        KeyHome.Top(var name) => new(section, key, StrayKind.Place, $"Write it at the top as '{name}'."),
        KeyHome.Variable(var name) => new(section, key, StrayKind.Place, $"Set the variable {name} of the gateway's service instead."),
        KeyHome.Section(var other, var name) => new(section, key, other == section.Name ? StrayKind.Word : StrayKind.Place, $"Write '{name}' under '{other}'."),
        _ => throw new InvalidOperationException("a home is one of four"),
    };

    private static KeySection? OtherSection(GatewayTables tables, KeySection section, string key) =>
        KeySection.OfSettings.FirstOrDefault(s => s != section && tables.Documented(s.Name).Contains(key));
}
