using LitellmStack.Findings;

namespace LitellmStack.Changelog.Checks;

/// <summary>The form of this project's own changelog: what a release is cut from and its notes are made of must be read by everyone in the same way.</summary>
public static class ChangelogRules
{
    public static readonly IReadOnlyList<ChangelogRule> All = [.. TextRules.All, .. HeadingRules.All, .. OrderRules.All, .. SectionRules.All, .. AddressRules.All];

    /// <summary>Every finding, in the order of reports. A file that can't be read whole is not judged by what seems to be missing from it.</summary>
    public static IReadOnlyList<Finding> Check(ChangelogFile file) =>
        FindingOrder.Sort((file.IsWhole ? All : TextRules.All).SelectMany(rule => rule.Check(file)));
}
