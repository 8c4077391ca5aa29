using System.Globalization;
using System.Text;

using LitellmStack.Backup;
using LitellmStack.Testing;
using LitellmStack.Testing.Backup;

namespace LitellmStack.Tests.Backup;

public sealed class ManifestThatWasWritten
{
    private static readonly Manifest Whole = Manifests.Of(7) with { Taken = new DateTimeOffset(2026, 11, 23, 19, 15, 0, 120, TimeSpan.FromHours(9)), Project = "litellm-백업" };

    [Fact]
    public Task IsReadByPeopleToo() => Snapshot.Text(Encoding.UTF8.GetString(ManifestText.Write(Whole)), "json");

    [Fact]
    public void ComesBackAsItWas()
    {
        var read = Read(ManifestText.Write(Whole)).ShouldBeOfType<ManifestReading.Readable>().Manifest;
        ManifestText.Write(read).ShouldBe(ManifestText.Write(Whole));
        read.Taken.ShouldBe(Whole.Taken);
        read.Proof.ShouldBe(Whole.Proof);
        read.Tables.ShouldBe(Whole.Tables);
        read.Files.ShouldBe(Whole.Files);
        read.MigrationHead.ShouldBe("20260901120000_add_agents");
        (read.Tier, read.Bytes).ShouldBe((Tier.Full, 403_200_900));
    }

    [Fact]
    public void ComesBackWithoutWhatMayBeMissing()
    {
        var bare = Whole with
        {
            StackVersion = null, Commit = null, SaltKey = null, Migrations = [], Tables = [], Files = [],
            Server = Whole.Server with { Collation = null }, Gateway = Whole.Gateway with { Digest = null },
        };
        var read = Read(ManifestText.Write(bare)).ShouldBeOfType<ManifestReading.Readable>().Manifest;
        ManifestText.Write(read).ShouldBe(ManifestText.Write(bare));
        (read.StackVersion, read.Commit, read.SaltKey, read.MigrationHead, read.Server.Collation, read.Gateway.Digest).ShouldBe((null, null, null, null, null, null));
    }

    [Fact]
    public void IsTheSameInEveryCulture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var invariant = ManifestText.Write(Whole);
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NegativeSign = "~" }, DateTimeFormat = { TimeSeparator = "." } };
            ManifestText.Write(Whole).ShouldBe(invariant);
            Read(invariant).ShouldBeOfType<ManifestReading.Readable>();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Every bit of the file.</summary>
    [Fact]
    public void IsRefusedWithAnyBitFlipped()
    {
        var file = ManifestText.Write(Whole);
        for (var bit = 0; bit < file.Length * 8; bit++)
        {
            file[bit / 8] ^= (byte)(1 << (bit % 8));
            Read(file).ShouldBeOfType<ManifestReading.Unreadable>($"bit {bit % 8} of byte {bit / 8}");
            file[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Read(file).ShouldBeOfType<ManifestReading.Readable>();
    }

    [Fact]
    public void IsRefusedCutAnywhere()
    {
        var file = ManifestText.Write(Whole);
        for (var length = 0; length < file.Length; length++)
        {
            Read(file.AsMemory(0, length).ToArray()).ShouldBeOfType<ManifestReading.Unreadable>($"{length} bytes");
        }
    }

    [Theory]
    [InlineData("\"rows\": 41,", "\"rows\": 42,")]
    [InlineData("\n", "\r\n")]
    [InlineData("\"restored\"", "\"readable\"")]
    [InlineData("  \"isSandbox\"", "    \"isSandbox\"")]
    public void IsRefusedAfterAnEdit(string text, string other) =>
        Read(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(ManifestText.Write(Whole)).Replace(text, other, StringComparison.Ordinal)))
            .ShouldBeOfType<ManifestReading.Unreadable>().Reason.ShouldBe("its digest does not match: it was changed or damaged after it was written");

    private static ManifestReading Read(byte[] file) => ManifestReader.Read(file);
}
