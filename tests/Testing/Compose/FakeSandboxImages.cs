using LitellmStack.Compose;
using LitellmStack.Testing.Machine;

namespace LitellmStack.Testing.Compose;

/// <summary>Builds by giving the engine the three images.</summary>
public sealed class FakeSandboxImages(Calls calls, FakeImages images) : ISandboxImages
{
    public Task Build(string tag, IProgress<string> progress, CancellationToken cancellation) => calls.Answer($"build {tag}", () =>
    {
        progress.Report("postgres");
        images.Put([.. ((string[])["postgres", "ollama", "litellm"]).Select(name => $"litellm-stack-sandbox/{name}:{tag}")]);
    });
}
