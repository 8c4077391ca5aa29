using LitellmStack.Backup;
using LitellmStack.Testing;
using LitellmStack.Testing.Backup;

namespace LitellmStack.Tests.Backup;

public sealed class SealerOfTests : SealerContract
{
    protected override ISealer Sealer { get; } = new FakeSealer(new Calls()) { Unknown = { new SealFor.Recipient("age1nobody") } };

    protected override SealFor Someone { get; } = new SealFor.Recipient("age1someone");

    protected override SealFor Nobody { get; } = new SealFor.Recipient("age1nobody");

    protected override string Tool => "age";

    protected override Task<byte[]> Open(byte[] cipher) => Task.FromResult(FakeSealer.Turned(cipher));
}
