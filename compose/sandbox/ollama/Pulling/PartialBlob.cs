using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandbox.Ollama.Pulling;

/// <summary>
/// A blob under way: `…-partial` has its full apparent size from the start, `…-partial-0` says how much of it is real.
/// As in Ollama the latter is written when the download ends, not along the way, so that a killed server starts from nothing.
/// </summary>
internal sealed class PartialBlob(string blobPath, long size) : IDisposable
{
    private readonly string part = blobPath + "-partial-0";
    private FileStream? file;

    public string Path { get; } = blobPath + "-partial";

    public long Completed { get; private set; }

    public void Open()
    {
        Completed = ReadCompleted();
        file = new FileStream(Path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        file.SetLength(size);
        file.Position = Completed;
        WriteCompleted(0);
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        file!.Write(bytes);
        file.Flush();
        Completed += bytes.Length;
    }

    public void Keep()
    {
        Dispose();
        WriteCompleted(Completed);
    }

    public void Finish()
    {
        Dispose();
        File.Move(Path, blobPath, overwrite: true);
        File.Delete(part);
    }

    public void Dispose()
    {
        file?.Dispose();
        file = null;
    }

    private void WriteCompleted(long completed) => File.WriteAllText(part, new JsonObject
    {
        ["N"] = 0,
        ["Offset"] = 0,
        ["Size"] = size,
        [nameof(Completed)] = completed,
    }.ToJsonString());

    private long ReadCompleted()
    {
        if (!File.Exists(part) || !File.Exists(Path))
            return 0;

        try
        {
            return Math.Clamp((long?)JsonNode.Parse(File.ReadAllText(part))?[nameof(Completed)] ?? 0, 0, size);
        }
        catch (JsonException)
        {
            return 0;
        }
    }
}
