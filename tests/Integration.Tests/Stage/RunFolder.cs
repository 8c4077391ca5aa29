namespace Integration.Tests.Stage;

/// <summary>
/// The folder of this test process below the temporary one. Its name begins the name of every project made here, and the lock on it says that
/// the process lives: a folder whose lock can be had was left by a run that was killed, and what bears its name may go.
/// </summary>
internal static class RunFolder
{
    public const string Prefix = "stack-test-";

    private static readonly Lazy<Task<string>> Made = new(Make);
    private static FileStream? held;
    private static int last;

    /// <summary>A new, empty folder; its name is also the first part of a project's name.</summary>
    public static async Task<string> New()
    {
        var run = await Made.Value;
        var name = $"{Path.GetFileName(run)}-{Interlocked.Increment(ref last)}";
        return Directory.CreateDirectory(Path.Combine(run, name)).FullName;
    }

    private static async Task<string> Make()
    {
        var temporary = Path.GetTempPath();
        foreach (var left in Directory.EnumerateDirectories(temporary, $"{Prefix}*").Where(IsLeft))
        {
            await Leftovers.Remove(left);
        }

        var run = Path.Combine(temporary, Prefix + Path.GetRandomFileName()[..6]);
        Directory.CreateDirectory(run);
        held = Lock(run);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Leave(run);
        return run;
    }

    private static FileStream Lock(string run) => new(Path.Combine(run, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    private static bool IsLeft(string run)
    {
        try
        {
            Lock(run).Dispose();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Only an empty folder goes: what a test left in it is for the next run to take down.</summary>
    private static void Leave(string run)
    {
        if (!Directory.EnumerateDirectories(run).Any())
        {
            Directory.Delete(run, recursive: true);
        }

        held?.Dispose();
    }
}
