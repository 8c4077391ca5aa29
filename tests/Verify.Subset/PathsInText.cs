namespace VerifyTests;

/// <summary>The published package replaces this machine's paths in every text, which makes snapshots differ from machine to machine.
/// Where it would, the snapshot is refused here.</summary>
internal static class PathsInText
{
    public static string Refused(string text)
    {
        foreach (var path in Paths().Where(x => x.Length > 1 && Holds(text, x)))
            throw new VerifyException($"The text holds '{path}', which the published Verify replaces. Call 'DisableScrubbers()', or take the path out before.");
        return text;
    }

    private static IEnumerable<string> Paths()
    {
        yield return Trimmed(Environment.CurrentDirectory);
        yield return Trimmed(AppContext.BaseDirectory);
        yield return Trimmed(Path.GetTempPath());
        if (!VerifierSettings.PathsThatMayStay.Contains(nameof(VerifierSettings.DontScrubUserProfile)))
            yield return Trimmed(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify));
    }

    private static string Trimmed(string path) => path.TrimEnd('/', '\\');

    private static bool Holds(string text, string path)
    {
        for (var start = text.IndexOf(path, StringComparison.Ordinal); start >= 0; start = text.IndexOf(path, start + 1, StringComparison.Ordinal))
        {
            if (IsBoundary(text, start - 1) && IsBoundary(text, start + path.Length))
                return true;
        }

        return false;
    }

    private static bool IsBoundary(string text, int index) => index < 0 || index >= text.Length || !char.IsLetterOrDigit(text[index]);
}
