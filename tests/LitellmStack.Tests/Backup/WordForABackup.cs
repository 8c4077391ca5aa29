using LitellmStack.Backup;
using LitellmStack.Testing;
using LitellmStack.Testing.Backup;
using LitellmStack.Testing.Ports;

namespace LitellmStack.Tests.Backup;

public sealed class WordForABackup
{
    private const string Folder = "/stack/backups";

    private readonly FakeFiles files = new();

    [Theory]
    [InlineData("latest")]
    [InlineData("LATEST")]
    public void MeansTheLatest(string word)
    {
        Add(Manifests.Of(1), Manifests.Of(2));
        Choose(word).ShouldBeOfType<BackupChoice.Chosen>().ShouldSatisfyAllConditions(
            c => c.Folder.ShouldBe("/stack/backups/litellm-20261125T120000Z"), c => c.Manifest.Sequence.ShouldBe(2), c => c.IsByPath.ShouldBeFalse());
    }

    [Fact]
    public void MeansABackupByItsName()
    {
        Add(Manifests.Of(1).Proven(ProofLevel.Checksummed), Manifests.Of(2));
        Choose("litellm-20261124T120000Z").ShouldBeOfType<BackupChoice.Chosen>().Manifest.Sequence.ShouldBe(1);
    }

    [Theory]
    [InlineData("/mnt/usb stick/copy", "/mnt/usb stick/copy")]
    [InlineData("/mnt/usb stick/copy/", "/mnt/usb stick/copy")]
    [InlineData("../usb stick/copy", "/mnt/usb stick/copy")]
    [InlineData("./copy", "/mnt/here/copy")]
    [InlineData("..", "/mnt")]
    public void MeansAFolderElsewhereOfAnyProjectByItsPath(string word, string folder)
    {
        files.Put($"{folder}/manifest.json", ManifestText.Write(Manifests.Of(1) with { Project = "another" }));
        var chosen = Choose(word).ShouldBeOfType<BackupChoice.Chosen>();
        (chosen.Folder, chosen.IsByPath, chosen.Manifest.Project).ShouldBe((folder, true, "another"));
    }

    [Fact]
    public void IsRefusedWhereThereIsNone() => Refusal("latest").ShouldBe(new(
        "There is no backup of 'litellm-stack' in '/stack/backups'.", "Run './build.sh Backup' to make one, or give the path of one that lies elsewhere."));

    [Fact]
    public void IsRefusedWhereNoneIsProven()
    {
        Add(Manifests.Of(1).Proven(ProofLevel.Checksummed), Manifests.Of(2).Proven(ProofLevel.Damaged));
        Refusal("latest").ShouldBe(new(
            "No backup of 'litellm-stack' in '/stack/backups' is proven; 'litellm-20261124T120000Z' is only checksummed.",
            "Run './build.sh VerifyBackup', or name 'litellm-20261124T120000Z' to take it as it is."));
    }

    [Fact]
    public void IsRefusedWhereAllAreDamaged()
    {
        Add(Manifests.Of(1).Proven(ProofLevel.Damaged), Manifests.Of(2).Proven(ProofLevel.Damaged));
        Refusal("latest").Message.ShouldBe("Every backup of 'litellm-stack' in '/stack/backups' is damaged, the newest is 'litellm-20261125T120000Z'.");
    }

    [Fact]
    public void IsRefusedWhereTheLatestShouldBeFull()
    {
        Add(Manifests.Essential(1));
        BackupChoice.Of("latest", BackupCatalogue.Read(Store), Store, "litellm-stack", "/mnt/here", Tier.Full)
            .ShouldBeOfType<BackupChoice.Refused>().Message.ShouldBe("There is no full backup of 'litellm-stack' in '/stack/backups'.");
    }

    [Theory]
    [InlineData("litellm-20261125T12000Z", "Nearest: 'litellm-20261125T120000Z', 'litellm-20261126T120000Z'. './build.sh ListBackups' shows all.")]
    [InlineData("litellm-20261124T180000Z", "Nearest: 'litellm-20261124T120000Z', 'litellm-20261125T120000Z'. './build.sh ListBackups' shows all.")]
    [InlineData("yesterday", "Nearest: 'litellm-20261126T120000Z'. './build.sh ListBackups' shows all.")]
    public void IsRefusedWithTheNearestNames(string word, string remedy)
    {
        Add(Manifests.Of(1), Manifests.Of(2), Manifests.Of(3));
        Refusal(word).ShouldBe(new($"There is no backup '{word}' in '/stack/backups'.", remedy));
    }

    [Fact]
    public void IsRefusedForAnotherProjectsBackup()
    {
        Add(Manifests.Of(1) with { Project = "another" });
        Refusal("litellm-20261124T120000Z").ShouldBe(new(
            "'litellm-20261124T120000Z' is a backup of 'another', and this stack is 'litellm-stack'.",
            "Give its path, '/stack/backups/litellm-20261124T120000Z', to take it all the same."));
    }

    [Theory]
    [InlineData("litellm-20261124T120000Z")]
    [InlineData("/stack/backups/litellm-20261124T120000Z")]
    public void IsRefusedWithWhatIsWrongWithIt(string word)
    {
        files.Put("/stack/backups/litellm-20261124T120000Z/full.dump", []);
        Refusal(word).ShouldBe(new($"'{word}' can't be taken: it has no 'manifest.json'.", "Choose another one; './build.sh ListBackups' shows all."));
    }

    private FakeBackupStore Store => new(new Calls(), files, Folder);

    private BackupChoice Choose(string word) => BackupChoice.Of(word, BackupCatalogue.Read(Store), Store, "litellm-stack", "/mnt/here");

    private BackupChoice.Refused Refusal(string word) => Choose(word).ShouldBeOfType<BackupChoice.Refused>();

    private void Add(params Manifest[] manifests)
    {
        foreach (var manifest in manifests)
        {
            files.Put($"{Folder}/{manifest.Name}/manifest.json", ManifestText.Write(manifest));
        }
    }
}
