using LitellmStack.Adapters.Dotnet;

namespace LitellmStack.Adapters.Tests.Dotnet;

public sealed class CallOfThePublisher
{
    [Theory]
    [InlineData("error NU1101: Unable to find package Microsoft.NETCore.App.Crossgen2.linux-x64. No packages exist with this id in source(s): x", true)]
    [InlineData("error NU1101: Unable to find package Nuke.Common. No packages exist with this id in source(s): x", false)]
    [InlineData("error NU1301: Unable to load the service index for source x (Crossgen)", false)]
    public void IsMadeAgainWithoutReadyToRunWhereOnlyItsCompilerIsMissing(string output, bool isMissing) => PublishCall.LacksReadyToRunCompiler(output).ShouldBe(isMissing);

    [Theory]
    [InlineData("Version", true)]
    [InlineData("PLATFORM", true)]
    [InlineData("PATH", false)]
    [InlineData("STACK_PACKAGE_SOURCE", false)]
    public void HidesVariablesThatWouldBecomeProperties(string variable, bool isHidden) => PublishCall.IsTakenForAProperty(variable).ShouldBe(isHidden);
}
