using LitellmStack.Ports;
using LitellmStack.Testing.Ports;

namespace LitellmStack.Tests.Ports;

public sealed class FilesInMemory : FilesContract
{
    protected override IFiles Files { get; } = new FakeFiles();
}
