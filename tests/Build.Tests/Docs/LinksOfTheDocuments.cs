using System.Text.RegularExpressions;

using LitellmStack.Testing;

namespace Build.Tests.Docs;

/// <summary>Links between documents, and to files of the repository.</summary>
public sealed partial class LinksOfTheDocuments
{
    public static TheoryData<string> Texts => [.. Document.Paths("", ".md")];

    [Theory]
    [MemberData(nameof(Texts))]
    public void LeadToFilesAndHeadingsThatExist(string path) => Dead(Document.Read(path)).ShouldBeEmpty();

    [Theory]
    [InlineData("[a](nowhere.md)")]
    [InlineData("[a](#nowhere)")]
    [InlineData("[a](docs/operations.md#nowhere)")]
    public void AreFoundWhereTheyAreDead(string line) => Dead(new Document("README.md", [line])).ShouldNotBeEmpty();

    private static IEnumerable<string> Dead(Document document) =>
        document.Lines
            .SelectMany((line, index) => Link().Matches(line).Select(link => (Place: $"{document.Path}:{index + 1}", Target: link.Groups["target"].Value)))
            .Where(link => !link.Target.Contains("://", StringComparison.Ordinal) && !IsAlive(document, link.Target))
            .Select(link => $"{link.Place}: '{link.Target}'");

    private static bool IsAlive(Document document, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? document.Path : Resolve(document.Path, parts[0]);
        var whole = Path.Combine(ShippedFiles.Root, path);
        return (File.Exists(whole) || Directory.Exists(whole))
            && (parts.Length == 1 || Headings(parts[0].Length == 0 ? document : Document.Read(path)).Contains(parts[1]));
    }

    private static string Resolve(string from, string target) =>
        Path.GetRelativePath(ShippedFiles.Root, Path.Combine(ShippedFiles.Root, Path.GetDirectoryName(from)!, target));

    /// <summary>As GitHub names them: lower case, words joined by '-', other signs left out.</summary>
    private static IEnumerable<string> Headings(Document document) =>
        document.Lines.Where(line => line.StartsWith('#')).Select(line => string.Concat(
            line.TrimStart('#').Trim().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_').Select(c => c == ' ' ? '-' : char.ToLowerInvariant(c))));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
