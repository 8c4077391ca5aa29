using Sandbox.LiteLlm;

namespace Sandbox.Tests.LiteLlm;

public sealed class RequestsRunAtTheEnd
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task AreWaitedFor()
    {
        var drain = new Drain();
        drain.Enter();
        drain.Begin();
        var emptied = drain.Emptied(Long, TimeProvider.System);
        emptied.IsCompleted.ShouldBeFalse();
        drain.Leave();
        (await emptied).ShouldBeTrue();
    }

    [Fact]
    public async Task AreNotWaitedForForEver()
    {
        var drain = new Drain();
        drain.Enter();
        drain.Begin();
        (await drain.Emptied(TimeSpan.FromMilliseconds(1), TimeProvider.System)).ShouldBeFalse();
    }

    [Fact]
    public async Task AreNoneWhenNobodyAsks()
    {
        var drain = new Drain();
        drain.Begin();
        (await drain.Emptied(Long, TimeProvider.System)).ShouldBeTrue();
    }

    [Fact]
    public async Task AreAnswered()
    {
        await using var ollama = await FakeOllama.Start();
        var gate = new TaskCompletionSource();
        ollama.Gate = gate.Task;
        await using var gateway = await GatewayUnderTest.Start(
            "model_list: [{model_name: a, litellm_params: {model: ollama_chat/x, api_base: os.environ/OLLAMA_URL}}]", ("OLLAMA_URL", ollama.Url));
        var call = gateway.Chat("a");
        SpinWait.SpinUntil(() => !ollama.Requests.IsEmpty, Long).ShouldBeTrue();
        gateway.Drain.Begin();
        var emptied = gateway.Drain.Emptied(Long, TimeProvider.System);
        gate.SetResult();
        (await call).Status.ShouldBe(200);
        (await emptied).ShouldBeTrue();
    }
}
