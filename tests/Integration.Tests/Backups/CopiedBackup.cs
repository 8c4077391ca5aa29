using Integration.Tests.Stage;

namespace Integration.Tests.Backups;

/// <summary>A whole backup at another place or under another name.</summary>
[Collection(OnTheSeededStack.Name)]
public sealed class CopiedBackup(SeededStack stack)
{
    [SkippableTheory]
    [InlineData("plain")]
    [InlineData("with spaces, 'quotes' and a comma")]
    [InlineData("백업 2026년 11월")]
    [InlineData("-starts-like-an-option")]
    [InlineData("a=b;c$HOME")]
    public async Task IsReadToItsEndUnderAnyName(string name)
    {
        var clone = await stack.Clone();
        var copy = BackupFolder.Copy(stack.Kept, Path.Combine(clone.Folder, "copies", name));

        (await stack.Backups.TroublesOf(copy, stack.Manifest.Server.Image)).ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData("두 번째 사본, with a comma")]
    public async Task IsRestoredFromThereAndProvenThere(string name)
    {
        var clone = await stack.Clone();
        var copy = BackupFolder.Copy(stack.Kept, Path.Combine(clone.Folder, "copies", name));

        (await clone.Run("VerifyBackup", "--sandbox", "--from", copy)).EndedWith(0)["backup"].ShouldContain("restored");
        (await clone.Run("Restore", "--sandbox", "--from", $"./copies/{name}/", "--into", "look")).EndedWith(0)["load"].ShouldContain("full.dump");

        (await clone.Database.Digest("look")).ShouldBe(stack.Seeded);
    }
}
