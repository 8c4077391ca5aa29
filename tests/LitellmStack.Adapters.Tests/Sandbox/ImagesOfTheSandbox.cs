using LitellmStack.Adapters.Processes;
using LitellmStack.Adapters.Sandbox;
using LitellmStack.Ports;
using LitellmStack.Testing;

namespace LitellmStack.Adapters.Tests.Sandbox;

/// <summary>The build script's part is a stand-in that the test writes.</summary>
public sealed class ImagesOfTheSandbox : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly CollectedProgress<string> progress = new();

    public void Dispose() => folder.Dispose();

    [SkippableFact]
    public async Task AreBuiltUnderTheirTagAtTheRoot()
    {
        await Build("echo \"tag $1\"; pwd; echo 'a step' >&2");
        progress.Reports.ShouldContain("tag 3fe6cb28df78");
        progress.Reports.ShouldContain(folder.FullPath);
        progress.Reports.ShouldContain("a step");
    }

    [SkippableFact]
    public async Task ThatAreNotBuiltQuoteTheLastLines()
    {
        var trouble = await Should.ThrowAsync<OutsideWorldException>(Build("for i in $(seq 1 30); do echo line $i; done; exit 7"));
        trouble.ChildExitCode.ShouldBe(7);
        trouble.LastLines.Count.ShouldBe(20);
        trouble.LastLines[^1].ShouldBe("line 30");
        trouble.Message.ShouldContain("'bash compose/sandbox/images.sh 3fe6cb28df78' ended with 7");
        trouble.Message.ShouldNotContain("line 10\n");
    }

    private Task Build(string script)
    {
        Skip.If(OperatingSystem.IsWindows(), "the sandbox's images are built with bash");
        folder.Write("compose/sandbox/images.sh", script);
        return new SandboxImages(folder.FullPath, ChildEnvironment.Capture()).Build("3fe6cb28df78", progress, default);
    }
}
