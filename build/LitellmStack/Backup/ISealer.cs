namespace LitellmStack.Backup;

/// <summary>Encrypts a file for someone, with `age` or `gpg` of this machine.</summary>
public interface ISealer
{
    /// <summary>The tool that will do it, "age" or "gpg", which is also the file's ending. Throws <see cref="Ports.OutsideWorldException"/> where none is there that can.</summary>
    Task<string> ToolFor(SealFor who, CancellationToken cancellation);

    /// <summary>Encrypts; the plain text goes over standard input, never onto a command line or a disk.</summary>
    Task Seal(SealFor who, byte[] plain, Stream destination, CancellationToken cancellation);
}
