using LitellmStack.Adapters.Docker;
using LitellmStack.Adapters.Processes;
using LitellmStack.Compose;
using LitellmStack.Testing.Compose;

namespace LitellmStack.Adapters.Tests.Docker;

public sealed class ComposeHere : ComposeContract, IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();

    protected override ICompose Compose => new ComposePlugin(folder.FullPath, ChildEnvironment.Capture(), _ => false);

    public async Task InitializeAsync()
    {
        await EngineHere.Require();
        folder.Write("compose.yml", "services:\n  litellm:\n    image: ${IMAGE:?is needed}\n    depends_on:\n      - db\n  db:\n    image: postgres:17\n");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    protected override void WriteEnvFile(string path, string text) => folder.Write(path, text);
}
