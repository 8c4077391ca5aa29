using LitellmStack.Release;

namespace LitellmStack.Tests.Release;

public sealed class TagOfARelease
{
    [Theory]
    [InlineData("v1.3.0")]
    [InlineData("v1.4.0-rc.1")]
    public void IsItsVersionBehindAV(string tag) => ReleaseTag.Of(ReleaseTag.Read(tag).ShouldNotBeNull()).ShouldBe(tag);

    [Theory]
    [InlineData("1.3.0")]
    [InlineData("v1.3")]
    [InlineData("v01.3.0")]
    [InlineData("v1.3.0+7")]
    [InlineData("vnext")]
    [InlineData("v")]
    [InlineData("")]
    public void IsNotAnyOther(string tag) => ReleaseTag.Read(tag).ShouldBeNull();
}
