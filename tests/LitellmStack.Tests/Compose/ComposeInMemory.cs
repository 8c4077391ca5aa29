using LitellmStack.Compose;
using LitellmStack.Testing;
using LitellmStack.Testing.Compose;
using LitellmStack.Testing.Machine;
using LitellmStack.Testing.Ports;

namespace LitellmStack.Tests.Compose;

public sealed class ComposeInMemory : ComposeContract
{
    private readonly FakeFiles files = new();
    private readonly FakeCompose compose;

    public ComposeInMemory()
    {
        var calls = new Calls();
        compose = new FakeCompose(calls, files, new FakeEngine(), new FakeImages(calls)) { Services = [.. FakeService.OfTheStack.Where(s => s.Name != "ollama")] };
    }

    protected override ICompose Compose => compose;

    protected override void WriteEnvFile(string path, string text) => files[path] = text;
}
