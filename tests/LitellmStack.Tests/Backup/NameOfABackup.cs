using LitellmStack.Backup;

namespace LitellmStack.Tests.Backup;

public sealed class NameOfABackup
{
    private const string Name = "litellm-20261123T101500Z";

    private static readonly DateTimeOffset Moment = new(2026, 11, 23, 19, 15, 0, 999, TimeSpan.FromHours(9));

    [Fact]
    public void IsItsMomentInUtc() => BackupName.At(Moment, []).ShouldBe(Name);

    [Theory]
    [InlineData(Name, $"{Name}-2")]
    [InlineData($"{Name} {Name}-2", $"{Name}-3")]
    [InlineData($"{Name} {Name}-3", $"{Name}-2")]
    [InlineData($".unfinished-{Name}-0a1b2c", $"{Name}-2")]
    [InlineData("LITELLM-20261123T101500Z", $"{Name}-2")]
    [InlineData($"{Name}-2", Name)]
    public void GetsANumberWhereItIsTaken(string entries, string name)
    {
        BackupName.At(Moment, entries.Split(' ')).ShouldBe(name);
        BackupName.IsBackup(name).ShouldBeTrue();
    }

    [Theory]
    [InlineData("litellm-20261123T101500Z", true)]
    [InlineData("litellm-20261123T101500Z-2", true)]
    [InlineData("litellm-20261123T101500Z-10", true)]
    [InlineData("litellm-20261123T101500Z-1", false)]
    [InlineData("litellm-20261123T101500Z-02", false)]
    [InlineData("litellm-20261123T101500Z-", false)]
    [InlineData("litellm-20261123T101500Z\n", false)]
    [InlineData("litellm-20261123T101500Z copy", false)]
    [InlineData("Litellm-20261123T101500Z", false)]
    [InlineData("litellm-20261123T101500", false)]
    [InlineData("litellm-２0261123T101500Z", false)]
    [InlineData("backup-20261123T101500Z", false)]
    [InlineData("", false)]
    public void IsOursOrNot(string name, bool isOurs) => BackupName.IsBackup(name).ShouldBe(isOurs);

    [Theory]
    [InlineData(Name)]
    [InlineData($"{Name}-12")]
    public void IsKnownWhileItIsUnfinished(string name)
    {
        var unfinished = BackupName.Unfinished(name, "0a1b2c");
        BackupName.BackupOfUnfinished(unfinished).ShouldBe(name);
        BackupName.IsBackup(unfinished).ShouldBeFalse();
    }

    [Theory]
    [InlineData($".unfinished-{Name}")]
    [InlineData($".unfinished-{Name}-0A1B2C")]
    [InlineData($".unfinished-{Name}-0a1b2c\n")]
    [InlineData(".unfinished-notes-0a1b2c")]
    [InlineData($"unfinished-{Name}-0a1b2c")]
    public void OfOthersIsNeverUnfinished(string name) => BackupName.BackupOfUnfinished(name).ShouldBeNull();
}
