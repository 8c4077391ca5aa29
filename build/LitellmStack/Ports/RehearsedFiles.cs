namespace LitellmStack.Ports;

/// <summary>The files of a dry run: what is written is kept in memory, so that later steps plan with it and nothing on disk changes.</summary>
public sealed class RehearsedFiles(IFiles real) : IFiles
{
    private const int OwnerOnly = 0x180;
    private const int ReadByAll = 0x1A4;

    private readonly Dictionary<string, (byte[] Content, int Mode)?> written = new(StringComparer.Ordinal);

    public bool Exists(string path) => written.TryGetValue(path, out var file) ? file is not null : real.Exists(path);

    public IReadOnlyList<string> List(string folder) =>
        [.. real.List(folder).Where(Exists).Union(written.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && Exists(path))).Order(StringComparer.Ordinal)];

    public byte[] Read(string path) => !written.TryGetValue(path, out var file) ? real.Read(path)
        : file is { } kept ? [.. kept.Content] : throw new FileNotFoundException($"'{path}' was deleted", path);

    public void Write(string path, ReadOnlySpan<byte> content, bool isPrivate) => written[path] = (content.ToArray(), isPrivate ? OwnerOnly : ReadByAll);

    public void Delete(string path) => written[path] = null;

    public int? Mode(string path) => !written.TryGetValue(path, out var file) ? real.Mode(path) : OperatingSystem.IsWindows() ? null : file?.Mode;
}
