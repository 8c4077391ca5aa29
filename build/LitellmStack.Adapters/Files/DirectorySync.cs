using System.Runtime.InteropServices;

namespace LitellmStack.Adapters.Files;

/// <summary>
/// Puts the names in a folder on the disk: without it a file that is there may, after a power cut, have no name. .NET opens no folder, so the C
/// library is asked. Windows has no such call: NTFS logs names by itself.
/// </summary>
internal static partial class DirectorySync
{
    private const int ReadOnly = 0;

    /// <summary>EINVAL, the same number on Linux and macOS: a file system (of a network, of a virtual machine's share) that can't sync folders.</summary>
    private const int NotSupported = 22;

    /// <summary>Throws <see cref="IOException"/> with the system's number as its HResult, as .NET's own do.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0)
        {
            throw Trouble(folder);
        }

        try
        {
            if (Sync(descriptor) != 0 && Marshal.GetLastPInvokeError() != NotSupported)
            {
                throw Trouble(folder);
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static IOException Trouble(string folder)
    {
        var number = Marshal.GetLastPInvokeError();
        return new IOException($"{Marshal.GetPInvokeErrorMessage(number)} : '{folder}'", number);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
