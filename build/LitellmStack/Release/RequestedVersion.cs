using Semver;

namespace LitellmStack.Release;

/// <summary>Reads the version that someone asks for.</summary>
internal static class RequestedVersion
{
    /// <summary>Why the text can't be the version of a release; nothing where it can.</summary>
    public static string? Read(string text, out SemVersion? version)
    {
        if (!SemVersion.TryParse(text, SemVersionStyles.Strict, out version))
        {
            return SemVersion.TryParse(text, SemVersionStyles.Any, out var meant)
                ? $"'{text}' is not written as Semantic Versioning asks. Write '{meant.WithoutMetadata()}'."
                : $"'{text}' is no version. Write three numbers, as in 1.4.0, and '-rc.1' behind them for a prerelease.";
        }

        return version.Metadata.Length == 0
            ? null
            : $"'{text}' has build metadata, which gives it no place of its own among the versions. Write '{version.WithoutMetadata()}'.";
    }
}
