using LitellmStack.Backup;

namespace LitellmStack.Testing.Backup;

/// <summary>What every <see cref="ISecretBox"/> promises.</summary>
public abstract class SecretBoxContract
{
    protected abstract ISecretBox Box { get; }

    /// <summary>A box that was closed with a key and nonce, and what is in it.</summary>
    protected abstract (byte[] Key, byte[] Nonce, byte[] Closed, byte[] Plain) Example { get; }

    [Fact]
    public void OpensWithItsKey() => Box.Open(Example.Key, Example.Nonce, Example.Closed).ShouldBe(Example.Plain);

    [Fact]
    public void StaysShutWithAnyOtherKey()
    {
        for (var at = 0; at < Example.Key.Length; at++)
        {
            Box.Open(Flipped(Example.Key, at), Example.Nonce, Example.Closed).ShouldBeNull();
        }
    }

    [Fact]
    public void StaysShutWithAnyOtherNonce()
    {
        for (var at = 0; at < Example.Nonce.Length; at++)
        {
            Box.Open(Example.Key, Flipped(Example.Nonce, at), Example.Closed).ShouldBeNull();
        }
    }

    [Fact]
    public void StaysShutWhicheverByteIsDamaged()
    {
        for (var at = 0; at < Example.Closed.Length; at++)
        {
            Box.Open(Example.Key, Example.Nonce, Flipped(Example.Closed, at)).ShouldBeNull();
        }
    }

    [Fact]
    public void StaysShutHoweverItIsCut()
    {
        for (var length = 0; length < Example.Closed.Length; length++)
        {
            Box.Open(Example.Key, Example.Nonce, Example.Closed[..length]).ShouldBeNull();
        }
    }

    [Fact]
    public void LeavesWhatItIsGivenAlone()
    {
        var (key, nonce, closed, _) = Example;
        var (keyBefore, nonceBefore, closedBefore) = (key.ToArray(), nonce.ToArray(), closed.ToArray());

        Box.Open(key, nonce, closed);

        (key, nonce, closed).ShouldSatisfyAllConditions(
            () => key.ShouldBe(keyBefore), () => nonce.ShouldBe(nonceBefore), () => closed.ShouldBe(closedBefore));
    }

    private static byte[] Flipped(byte[] bytes, int at)
    {
        var flipped = bytes.ToArray();
        flipped[at] ^= 1;
        return flipped;
    }
}
