using LitellmStack.Ports;

namespace LitellmStack.Adapters.Files;

/// <summary>What the system says about a file, in words that help.</summary>
internal static class DiskTrouble
{
    private const int NoSpace = 28;
    private const int LinuxQuota = 122;
    private const int MacQuota = 69;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    public static bool Is(Exception e) => e is IOException or UnauthorizedAccessException;

    /// <param name="what">Follows "could not": "'NAME/full.dump' could not be written".</param>
    public static OutsideWorldException Of(string path, string what, string folder, Exception e) => IsFull(e)
        ? new(
            $"'{path}' could not be {what}: the disk of '{folder}' is full, or this user's share of it.",
            "Free some space there, then run the same command again; the finished backups are unchanged.",
            e)
        : new(
            $"'{path}' could not be {what}: {e.Message}",
            $"Let this user read and write in '{folder}', then run the same command again; the finished backups are unchanged.",
            e);

    private static bool IsFull(Exception e) => OperatingSystem.IsWindows() ? e.HResult is WindowsDiskFull or WindowsHandleDiskFull
        : e.HResult is NoSpace || e.HResult == (OperatingSystem.IsMacOS() ? MacQuota : LinuxQuota);
}
