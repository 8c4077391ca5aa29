using LitellmStack.Compose;

namespace LitellmStack.Tests.Compose;

public sealed class VersionOfATag
{
    [Theory]
    [InlineData("v1.108.15-nightly", "1.108.15")]
    [InlineData("17.10-bookworm", "17.10")]
    [InlineData("18-alpine3.22", "18.0")]
    [InlineData("18", "18.0")]
    public void IsWhatItBeginsWith(string tag, string version) => ImageName.VersionOf(tag).ShouldBe(Version.Parse(version));

    /// <summary>The sandbox's tags are digests: one that begins with digits is no version.</summary>
    [Theory]
    [InlineData("18f3c0a1b2d4")]
    [InlineData("184467440737")]
    [InlineData("9e1283abcdef")]
    [InlineData("latest")]
    [InlineData("main-v1.81.12-stable")]
    [InlineData("1.")]
    [InlineData("")]
    [InlineData(null)]
    public void IsNoneWhereItIsSomethingElse(string? tag) => ImageName.VersionOf(tag).ShouldBeNull();
}
