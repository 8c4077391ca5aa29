using LitellmStack.Backup;
using LitellmStack.Testing;
using LitellmStack.Testing.Backup;
using LitellmStack.Testing.Ports;

namespace LitellmStack.Tests.Backup;

public sealed class FolderOfBackups
{
    private const string Folder = "/stack/backups";

    private readonly FakeFiles files = new();

    private BackupCatalogue Catalogue => BackupCatalogue.Read(new FakeBackupStore(new Calls(), files, Folder));

    [Fact]
    public void IsEmptyWhereThereIsNone()
    {
        Catalogue.Backups.ShouldBeEmpty();
        Catalogue.NextSequence.ShouldBe(1);
        Catalogue.Latest("litellm-stack").ShouldBeNull();
    }

    [Fact]
    public void HasEachEntryInOnePlace()
    {
        Add(Manifests.Of(1));
        Add("litellm-20261201T000000Z/full.dump");
        Add(".unfinished-litellm-20261202T000000Z-0a1b2c/full.dump");
        Add("sandbox/litellm-20261203T000000Z/manifest.json");
        foreach (var path in (string[])[".lock", ".lock.holder", "notes.txt", "litellm-20261204T000000Z.tar", ".unfinished-mine/x", "old backup/x", "Sandbox/x"])
        {
            Add(path);
        }

        // A file that bears the name of a folder of ours.
        Add("litellm-20261205T000000Z");

        Catalogue.Backups.Select(b => b.Name).ShouldBe(["litellm-20261124T120000Z", "litellm-20261201T000000Z"]);
        Catalogue.Unfinished.ShouldBe([".unfinished-litellm-20261202T000000Z-0a1b2c"]);
        Catalogue.Foreign.ShouldBe([".unfinished-mine", "Sandbox", "litellm-20261204T000000Z.tar", "litellm-20261205T000000Z", "notes.txt", "old backup"]);
    }

    [Fact]
    public void SaysWhyABackupCannotBeRead()
    {
        Add(Manifests.Of(1));
        files[$"{Folder}/litellm-20261124T120000Z/manifest.json"] += " ";
        Add("litellm-20261201T000000Z/full.dump");
        Add(Manifests.Of(3), "litellm-20261202T000000Z");
        Catalogue.Backups.Select(b => b.Reason).ShouldBe(
        [
            "its digest does not match: it was changed or damaged after it was written",
            "it has no 'manifest.json'",
            "its manifest is that of 'litellm-20261126T120000Z': the folder was renamed or copied",
        ]);
        Catalogue.Backups.ShouldAllBe(b => b.Manifest == null && b.Bytes == null);
    }

    [Fact]
    public void IsNotReadToTheEndOfAnEndlessManifest()
    {
        files.Put($"{Folder}/litellm-20261201T000000Z/manifest.json", new byte[2 * ManifestReader.MaximumBytes]);
        Catalogue.Backups.Single().Reason.ShouldBe("it is longer than 1000 kB");
    }

    /// <summary>The clock was set back between the two.</summary>
    [Fact]
    public void HasTheHighestSequenceAsItsLatest()
    {
        Add(Manifests.Of(1));
        Add(Manifests.Of(2, Manifests.Noon.AddYears(-1)));
        Catalogue.Latest("litellm-stack")!.Sequence.ShouldBe(2);
        Catalogue.NextSequence.ShouldBe(3);
    }

    [Fact]
    public void HasAProvenOneOfTheProjectAsItsLatest()
    {
        Add(Manifests.Of(1));
        Add(Manifests.Of(2).Proven(ProofLevel.Readable));
        Add(Manifests.Of(3).Proven(ProofLevel.Checksummed));
        Add(Manifests.Of(4) with { Project = "another" });
        Catalogue.Latest("litellm-stack")!.Sequence.ShouldBe(2);
        Catalogue.Newest("litellm-stack").Select(m => m.Sequence).ShouldBe([3, 2, 1]);
        Catalogue.NextSequence.ShouldBe(5);
    }

    [Fact]
    public void HasALatestFullOneBehindAnEssentialOne()
    {
        Add(Manifests.Of(1));
        Add(Manifests.Essential(2));
        Catalogue.Latest("litellm-stack")!.Sequence.ShouldBe(2);
        Catalogue.Latest("litellm-stack", Tier.Full)!.Sequence.ShouldBe(1);
    }

    private void Add(Manifest manifest, string? name = null) => files.Put($"{Folder}/{name ?? manifest.Name}/manifest.json", ManifestText.Write(manifest));

    private void Add(string path) => files.Put($"{Folder}/{path}", []);
}
