namespace Sandbox.Ollama.Pulling;

internal static class DiskFull
{
    // ENOSPC and EDQUOT of Linux; .NET hands the number on as the HResult.
    private static readonly int[] Numbers = [28, 122];

    public static bool Is(IOException e) => Numbers.Contains(e.HResult);

    public static string Words(string path) => $"write {path}: no space left on device";
}
