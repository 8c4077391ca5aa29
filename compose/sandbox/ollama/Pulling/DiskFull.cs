namespace Sandbox.Ollama.Pulling;

internal static class DiskFull
{
    // ENOSPC and EDQUOT of Linux; .NET hands the number on as the HResult.
    private static readonly int[] Numbers = [28, 122];

    public static bool Is(IOException e) => Numbers.Contains(e.HResult);

    // The runtime's message ends in the path, between quotes.
    public static string Words(IOException e) => Words(e.Message.Split('\'') is [.., var path, ""] ? path : "the store");

    public static string Words(string path) => $"write {path}: no space left on device";
}
