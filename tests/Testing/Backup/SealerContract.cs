using System.Text;

using LitellmStack.Backup;
using LitellmStack.Ports;

namespace LitellmStack.Testing.Backup;

/// <summary>What every <see cref="ISealer"/> promises.</summary>
public abstract class SealerContract
{
    private static readonly byte[] Secret = Encoding.UTF8.GetBytes("LITELLM_SALT_KEY=sk-7b0d1f2a\nNOTE=한국어\0\r\n");

    protected abstract ISealer Sealer { get; }

    protected abstract SealFor Someone { get; }

    /// <summary>For whom nothing can be encrypted.</summary>
    protected abstract SealFor Nobody { get; }

    protected abstract string Tool { get; }

    /// <summary>Skips where the real tool is not on this machine.</summary>
    protected virtual Task Require() => Task.CompletedTask;

    /// <summary>What the one it is for reads.</summary>
    protected abstract Task<byte[]> Open(byte[] cipher);

    [SkippableFact]
    public async Task NamesTheToolThatWillDoIt()
    {
        await Require();
        (await Sealer.ToolFor(Someone, CancellationToken.None)).ShouldBe(Tool);
    }

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20_000)]
    public async Task IsOpenedByTheOneItIsFor(int times)
    {
        await Require();
        byte[] plain = [.. Enumerable.Repeat(Secret, times).SelectMany(bytes => bytes)];

        var cipher = await Seal(Someone, plain);

        cipher.AsSpan().IndexOf("sk-7b0d1f2a"u8).ShouldBe(-1);
        (await Open(cipher)).AsSpan().SequenceEqual(plain).ShouldBeTrue();
    }

    [SkippableFact]
    public async Task WritesNothingForNobody()
    {
        await Require();
        using var destination = new MemoryStream();

        var trouble = await Should.ThrowAsync<OutsideWorldException>(() => Sealer.Seal(Nobody, Secret, destination, CancellationToken.None));

        trouble.Message.ShouldNotContain("sk-7b0d1f2a");
        destination.Length.ShouldBe(0);
    }

    [SkippableFact]
    public async Task NamesNoToolForNobody()
    {
        await Require();
        await Should.ThrowAsync<OutsideWorldException>(() => Sealer.ToolFor(Nobody, CancellationToken.None));
    }

    private async Task<byte[]> Seal(SealFor who, byte[] plain)
    {
        using var destination = new MemoryStream();
        await Sealer.Seal(who, plain, destination, CancellationToken.None);
        return destination.ToArray();
    }
}
