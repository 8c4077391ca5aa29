using LitellmStack.LiteLlm;

namespace LitellmStack.Tests.LiteLlm;

public sealed class TagOfAGatewayImage
{
    [Theory]
    [InlineData("v1.108.15", "1.108.15")]
    [InlineData("1.84.0-rc.1", "1.84.0")]
    [InlineData("main-v1.81.12-stable.patch.1", "1.81.12")]
    [InlineData("v1.77.7-stable", "1.77.7")]
    public void NamesAVersion(string tag, string version) => GatewayVersion.Of(tag)!.ToString().ShouldBe(version);

    [Theory]
    [InlineData(null)]
    [InlineData("latest")]
    [InlineData("main-stable")]
    [InlineData("v1.108")]
    [InlineData("1.2.3.4")]
    [InlineData("1.2.99999999999")]
    [InlineData("0123456789ab")]
    public void NamesNone(string? tag) => GatewayVersion.Of(tag).ShouldBeNull();
}
