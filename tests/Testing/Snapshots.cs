using System.Runtime.CompilerServices;

namespace LitellmStack.Testing;

/// <summary>
/// The one way to a snapshot: text as it is, under its true extension. Verify would otherwise replace this machine's paths inside it, so that a
/// snapshot made as root fails for everyone else. Secrets are replaced before. Compiled into each test assembly, where Verify looks for the test.
/// </summary>
internal static class Snapshot
{
    public static SettingsTask Text(string text, string extension, [CallerFilePath] string sourceFile = "") =>
        Verify(text, extension, sourceFile: sourceFile).DisableScrubbers();
}
