using LitellmStack.Backup;
using LitellmStack.Ports;

namespace LitellmStack.Testing.Backup;

/// <summary>Encrypts for nobody: each byte is turned round, so that no plain text is left in sight.</summary>
public sealed class FakeSealer(Calls calls) : ISealer
{
    /// <summary>"age" or "gpg"; nothing where the machine has none.</summary>
    public string? Tool { get; set; } = "age";

    /// <summary>For whom nothing can be encrypted.</summary>
    public ISet<SealFor> Unknown { get; } = new HashSet<SealFor>();

    public Task<string> ToolFor(SealFor who, CancellationToken cancellation) => calls.Answer("find a sealer", () => Able(who));

    public async Task Seal(SealFor who, byte[] plain, Stream destination, CancellationToken cancellation) =>
        await destination.WriteAsync(await calls.Answer("seal", () =>
        {
            Able(who);
            return Turned(plain);
        }), cancellation);

    public static byte[] Turned(ReadOnlySpan<byte> bytes)
    {
        var turned = bytes.ToArray();
        foreach (ref var b in turned.AsSpan())
        {
            b ^= 0xFF;
        }

        return turned;
    }

    private string Able(SealFor who) =>
        Tool is null ? throw new OutsideWorldException("Neither 'age' nor 'gpg' is on this machine, so nothing can be encrypted.", "Install one of them.")
        : Unknown.Contains(who) ? throw new OutsideWorldException($"'{Tool}' does not encrypt for '{who}'.", "Give another recipient.")
        : Tool;
}
