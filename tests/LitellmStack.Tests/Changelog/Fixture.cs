using LitellmStack.Changelog;
using LitellmStack.Testing;

namespace LitellmStack.Tests.Changelog;

/// <summary>A changelog under tests/Fixtures/changelog.</summary>
internal static class Fixture
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "Fixtures", "changelog");

    public static IReadOnlyList<string> Names(params string[] folders) =>
    [
        .. folders.SelectMany(folder => Directory.GetFiles(Path.Combine(Folder, folder), "*.md").Select(file => $"{folder}/{Path.GetFileNameWithoutExtension(file)}"))
            .Order(StringComparer.Ordinal),
    ];

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".md"));

    public static ChangelogFile Read(string name) => ChangelogFile.Read("CHANGELOG.md", Bytes(name));

    public static ChangelogFile Of(string text) => ChangelogFile.Read("CHANGELOG.md", System.Text.Encoding.UTF8.GetBytes(text));

    public static ChangelogFile After(this ChangelogEdit edit) => edit.ShouldBeOfType<ChangelogEdit.Made>().File;
}
