using LitellmStack.Adapters.Docker;
using LitellmStack.Adapters.Processes;
using LitellmStack.Machine;
using LitellmStack.Testing.Machine;

namespace LitellmStack.Adapters.Tests.Docker;

public sealed class ImagesOverTheApi : ImagesContract, IAsyncLifetime
{
    private readonly DockerImages images = new(EngineEndpoint.Of(ChildEnvironment.Capture()));

    protected override IImages Images => images;

    public Task InitializeAsync() => EngineHere.Require();

    public Task DisposeAsync() => Task.CompletedTask;

    protected override Task<string> Given() => Task.FromResult(EngineHere.Image);
}
