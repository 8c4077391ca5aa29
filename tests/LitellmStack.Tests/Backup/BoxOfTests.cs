using LitellmStack.Backup;
using LitellmStack.Testing.Backup;

namespace LitellmStack.Tests.Backup;

public sealed class BoxOfTests : SecretBoxContract
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly byte[] Nonce = [.. Enumerable.Range(100, 24).Select(i => (byte)i)];
    private static readonly byte[] Plain = [.. "sk-secret-upstream"u8];

    protected override ISecretBox Box { get; } = new FakeSecretBox();

    protected override (byte[] Key, byte[] Nonce, byte[] Closed, byte[] Plain) Example => (Key, Nonce, FakeSecretBox.Close(Key, Nonce, Plain), Plain);
}
