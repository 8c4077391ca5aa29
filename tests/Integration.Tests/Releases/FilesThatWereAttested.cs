using Integration.Tests.Releases.Stage;
using Integration.Tests.Stage;

using LitellmStack.Testing.Release.GitHub;

namespace Integration.Tests.Releases;

/// <summary>Between Bundle and PublishRelease the workflow attests what lies in artifacts/: these bytes are published or none.</summary>
public sealed class FilesThatWereAttested(FakeGitHubServer server) : IClassFixture<FakeGitHubServer>
{
    [SkippableFact]
    public async Task ArePublishedAndOthersAreRefused()
    {
        await Engine.Require();
        var clone = await ReleaseClone.Make();
        (await clone.Run("Release")).EndedWith(0);
        clone.Commands.StandInForTheCompiler();
        (await clone.Run("Bundle")).EndedWith(0);
        var bundle = Path.Combine(clone.Root, "artifacts", "litellm-stack-1.0.0.tar.gz");
        var bytes = await File.ReadAllBytesAsync(bundle);
        var gitHub = new FakeGitHub();
        server.Serve(gitHub);

        await File.WriteAllBytesAsync(bundle, [.. bytes, 0]);
        var refused = (await clone.StartOnGitHub(server, "PublishRelease", "--tag", "v1.0.0").End).EndedWith(1);
        refused["refused"].ShouldStartWith("'artifacts/litellm-stack-1.0.0.tar.gz' has the sha256 ");
        gitHub.Releases.ShouldBeEmpty();

        await File.WriteAllBytesAsync(bundle, bytes);
        clone.Commands.Forget();
        (await clone.StartOnGitHub(server, "PublishRelease", "--tag", "v1.0.0").End).EndedWith(0);
        clone.Commands.Calls.ShouldNotContain(call => call.StartsWith("dotnet publish", StringComparison.Ordinal));
        gitHub.Releases.ShouldHaveSingleItem().Assets.Single(asset => asset.Name == "litellm-stack-1.0.0.tar.gz").Content.ToArray().ShouldBe(bytes);
    }
}
