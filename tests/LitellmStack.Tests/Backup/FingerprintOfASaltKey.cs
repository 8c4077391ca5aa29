using FsCheck;
using FsCheck.Xunit;

using LitellmStack.Backup;

namespace LitellmStack.Tests.Backup;

/// <summary>The prints were computed with Python's hashlib.</summary>
public sealed class FingerprintOfASaltKey
{
    private const string Key = "AAECAwQFBgcICQoLDA0ODw==";

    [Fact]
    public void IsMadeWithTheSlowDerivation()
    {
        var made = SaltFingerprint.Make("sk-salt1", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);

        made.ShouldBe(new SaltFingerprint(Key, 600_000, "f1d9"));
        made.IsSound.ShouldBeTrue();
        made.Matches("sk-salt1").ShouldBeTrue();
        made.Matches("sk-salt2").ShouldBeFalse();
    }

    [Theory]
    [InlineData("sk-salt1", 1, "a61e")]
    [InlineData("", 1, "c6b7")]
    [InlineData("한국어", 2, "6988")]
    public void MatchesItsKeyHoweverManyIterationsItNames(string saltKey, int iterations, string print)
    {
        var fingerprint = new SaltFingerprint(Key, iterations, print);

        fingerprint.Matches(saltKey).ShouldBeTrue();
        fingerprint.Matches(saltKey + "x").ShouldBeFalse();
    }

    [Theory]
    [InlineData(Key, 0, "a61e")]
    [InlineData(Key, -1, "a61e")]
    [InlineData(Key, 10_000_001, "a61e")]
    [InlineData(Key, int.MaxValue, "a61e")]
    [InlineData(Key, 1, "A61E")]
    [InlineData(Key, 1, "a61")]
    [InlineData(Key, 1, "a61e00")]
    [InlineData(Key, 1, "a61g")]
    [InlineData(Key, 1, null)]
    [InlineData(null, 1, "a61e")]
    [InlineData("", 1, "a61e")]
    [InlineData("AAECAwQFBgcICQoLDA0O", 1, "a61e")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAR", 1, "a61e")]
    [InlineData("!!ECAwQFBgcICQoLDA0ODw==", 1, "a61e")]
    public void IsNotSoundOutOfBounds(string? key, int iterations, string? print)
    {
        var fingerprint = new SaltFingerprint(key!, iterations, print!);

        fingerprint.IsSound.ShouldBeFalse();
        fingerprint.Matches("sk-salt1").ShouldBeFalse();
    }

    [Fact]
    public void WantsARandomKeyOfItsLength() => Should.Throw<ArgumentOutOfRangeException>(() => SaltFingerprint.Make("sk-salt1", new byte[15]));

    [Property(MaxTest = 300, Replay = "4321,8765")]
    public void NeverThrowsOnWhatAFileHolds(string? key, byte few, string? print, NonNull<string> saltKey) =>
        new SaltFingerprint(key!, few, print!).Matches(saltKey.Get).ShouldBeFalse();
}
