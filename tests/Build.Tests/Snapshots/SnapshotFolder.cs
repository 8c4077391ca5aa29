using System.Text;

namespace Build.Tests.Snapshots;

/// <summary>A folder in which a test takes snapshots, and what lies in it afterwards.</summary>
public abstract class SnapshotFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("snapshots-");

    protected string Folder => folder.FullName;

    protected IEnumerable<string> Files => folder.GetFiles().Select(x => x.Name).Order(StringComparer.Ordinal);

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>A snapshot that a test takes more than once, as two runs of that test would.</summary>
    protected SettingsTask Take(string text, string extension = "yaml") =>
        Verify(text, extension).UseDirectory(Folder).DisableDiff().DisableScrubbers().DisableRequireUniquePrefix();

    protected static async Task<string> FailureOf(SettingsTask snapshot) => (await Should.ThrowAsync<Exception>(() => snapshot.ToTask())).Message;

    protected string Read(string file) => File.ReadAllText(Path.Combine(Folder, file), Encoding.UTF8);

    protected void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);
}
