using LitellmStack.Release.Bundling;
using LitellmStack.Sources;
using LitellmStack.Testing;

namespace LitellmStack.Tests.Release.Bundling;

public sealed class ListThatIsShipped
{
    private static readonly BundleList Shipped = BundleList.Read(
        YamlSource.Read(BundleList.Path, File.ReadAllBytes(Path.Combine(ShippedFiles.Root, BundleList.Path)), YamlDialect.Own));

    [Theory]
    [InlineData("build.sh")]
    [InlineData("build.ps1")]
    [InlineData("build/_build/_build.csproj")]
    [InlineData("build/bootstrap/program.sh")]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Build.targets")]
    [InlineData("Directory.Packages.props")]
    [InlineData("global.json")]
    [InlineData(".nuke/parameters.json")]
    [InlineData("compose/sandbox/litellm/Dockerfile")]
    [InlineData("scripts/verify_bundle.sh")]
    public void HoldsWhatRunsTheStackAndCompilesTheProgram(string path)
    {
        File.Exists(Path.Combine(ShippedFiles.Root, path)).ShouldBeTrue();
        Shipped.Patterns.ShouldContain(pattern => pattern.Matches(path));
    }

    [Theory]
    [InlineData("tests/Testing/Testing.csproj")]
    [InlineData(".ci/run")]
    [InlineData(".github/workflows/ci.yml")]
    [InlineData(".env")]
    [InlineData("artifacts/SHA256SUMS")]
    [InlineData("LitellmStack.slnx")]
    public void HoldsNothingElse(string path) => Shipped.Patterns.ShouldNotContain(pattern => pattern.Matches(path));
}
