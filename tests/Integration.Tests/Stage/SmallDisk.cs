namespace Integration.Tests.Stage;

/// <summary>A file system of its own in the memory, mounted over a folder; what lies in there is back when it goes.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string folder;

    private SmallDisk(string folder) => this.folder = folder;

    private string Filler => Path.Combine(folder, "filler");

    public static async Task<SmallDisk> At(string folder, long bytes)
    {
        Directory.CreateDirectory(folder);
        (await Child.Run("mount", "-t", "tmpfs", "-o", $"size={bytes}", "tmpfs", folder)).EndedWith(0);
        return new(folder);
    }

    /// <summary>Takes all but so many bytes.</summary>
    public void FillUpTo(long left)
    {
        var free = new DriveInfo(folder).AvailableFreeSpace;
        using var file = new FileStream(Filler, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, PreallocationSize = free - left });
    }

    public void Free() => File.Delete(Filler);

    public async ValueTask DisposeAsync() => await Leftovers.Unmount(folder);
}
