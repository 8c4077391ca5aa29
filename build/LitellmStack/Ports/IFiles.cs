namespace LitellmStack.Ports;

/// <summary>The files of one stack. Paths are relative to its root, with forward slashes; text is UTF-8.</summary>
public interface IFiles
{
    bool Exists(string path);

    /// <summary>Every file below a folder, sorted ordinally; none where the folder is absent.</summary>
    IReadOnlyList<string> List(string folder);

    /// <summary>The bytes of a file. Throws <see cref="FileNotFoundException"/> where it is absent.</summary>
    byte[] Read(string path);

    /// <summary>
    /// Writes a file whole or not at all: into a neighbour, flushed to disk, then renamed. A private file is readable by
    /// its owner alone (0600), any other by all (0644), whatever the process's mask. Throws <see cref="OutsideWorldException"/> where the system does not let it.
    /// </summary>
    void Write(string path, ReadOnlySpan<byte> content, bool isPrivate);

    /// <summary>Removes a file; nothing happens where it is absent.</summary>
    void Delete(string path);

    /// <summary>The Unix mode bits (0600 = 384), nothing where the system has none or the file is absent.</summary>
    int? Mode(string path);
}
