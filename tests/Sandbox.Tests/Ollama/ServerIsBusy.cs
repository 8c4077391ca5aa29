using Microsoft.Extensions.Configuration;

using Sandbox.Ollama.Http;
using Sandbox.Ollama.Inference;
using Sandbox.Ollama.Names;
using Sandbox.Ollama.Settings;
using Sandbox.Ollama.Store;

namespace Sandbox.Tests.Ollama;

public sealed class ServerIsBusy
{
    private static readonly KeepAlive Minute = new(TimeSpan.FromMinutes(1));

    private readonly Scheduler scheduler = new(
        ServerSettings.From(new ConfigurationBuilder().AddInMemoryCollection([new("OLLAMA_MAX_QUEUE", "1"), new("HOME", "/nowhere")]).Build()), TimeProvider.System);

    private static LocalModel Model
    {
        get
        {
            var weights = new Layer(MediaTypes.Model, "sha256:0", 1);
            return new LocalModel(
                new Installed(ModelName.Parse("m")!, new Manifest(weights, [weights]), "0", DateTimeOffset.UnixEpoch),
                weights,
                new WeightsHeader("", "llama", 1, "1", "F16", 2048, 64, ["completion"], 1));
        }
    }

    [Fact]
    public async Task MakesTheNextOneWaitAndRefusesTheOneAfter()
    {
        var leave = await scheduler.Enter(Model, null, Minute, CancellationToken.None);
        var next = scheduler.Enter(Model, null, Minute, CancellationToken.None);

        var refused = await Should.ThrowAsync<RefusedException>(() => scheduler.Enter(Model, null, Minute, CancellationToken.None));

        (refused.Status, refused.Message).ShouldBe((503, "server busy, please try again.  maximum pending requests exceeded"));
        next.IsCompleted.ShouldBeFalse();
        leave();
        (await next)();
    }

    [Fact]
    public async Task ForgetsAWaitingOneThatLeaves()
    {
        using var impatient = new CancellationTokenSource();
        var leave = await scheduler.Enter(Model, null, Minute, CancellationToken.None);
        var waiting = scheduler.Enter(Model, null, Minute, impatient.Token);

        await impatient.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        var next = scheduler.Enter(Model, null, Minute, CancellationToken.None);
        leave();
        (await next)();
    }
}
