using System.Text;

namespace VerifyTests;

/// <summary>What every snapshot of the assembly asks for; to be set in a module initializer.</summary>
public static class VerifierSettings
{
    private static volatile bool verifyHasRun;

    internal static Scrubbers Scrubbers { get; } = new();

    internal static Acceptance? Acceptance { get; private set; }

    internal static Encoding Encoding { get; private set; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    internal static bool ContentIsOmitted { get; private set; }

    internal static bool PrefixMayRepeat { get; private set; }

    internal static Dictionary<Type, Func<object, string>> ParameterNames { get; } = [];

    internal static HashSet<string> PathsThatMayStay { get; } = [];

    public static void AddScrubber(Action<StringBuilder> scrubber, ScrubberLocation location = ScrubberLocation.First) =>
        Set(nameof(AddScrubber), () => Scrubbers.Add(null, scrubber, location));

    public static void AddScrubber(string extension, Action<StringBuilder> scrubber, ScrubberLocation location = ScrubberLocation.First) =>
        Set(nameof(AddScrubber), () => Scrubbers.Add(extension, scrubber, location));

    public static void ScrubLines(Func<string, bool> removeLine, ScrubberLocation location = ScrubberLocation.First) =>
        Set(nameof(ScrubLines), () => Scrubbers.AddForLines(x => removeLine(x) ? null : x, location));

    public static void ScrubLinesContaining(params string[] stringToMatch) =>
        ScrubLines(x => stringToMatch.Any(y => x.Contains(y, StringComparison.OrdinalIgnoreCase)));

    public static void ScrubLinesWithReplace(Func<string, string?> replaceLine, ScrubberLocation location = ScrubberLocation.First) =>
        Set(nameof(ScrubLinesWithReplace), () => Scrubbers.AddForLines(replaceLine, location));

    public static void ScrubEmptyLines(ScrubberLocation location = ScrubberLocation.First) => ScrubLines(string.IsNullOrWhiteSpace, location);

    public static void ScrubInlineGuids(ScrubberLocation location = ScrubberLocation.First) =>
        Set(nameof(ScrubInlineGuids), () => Scrubbers.AddForInlineGuids(location));

    public static void AutoVerify(bool includeBuildServer = true, bool throwException = false) =>
        Set(nameof(AutoVerify), () => Acceptance = new Acceptance(includeBuildServer, throwException));

    public static void UseUtf8NoBom() => UseEncoding(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    public static void UseEncoding(Encoding encoding) => Set(nameof(UseEncoding), () => Encoding = encoding);

    public static void OmitContentFromException() => Set(nameof(OmitContentFromException), () => ContentIsOmitted = true);

    public static void DisableRequireUniquePrefix() => Set(nameof(DisableRequireUniquePrefix), () => PrefixMayRepeat = true);

    public static void DontScrubUserProfile() => Set(nameof(DontScrubUserProfile), () => PathsThatMayStay.Add(nameof(DontScrubUserProfile)));

    public static void DontScrubSolutionDirectory() =>
        Set(nameof(DontScrubSolutionDirectory), () => PathsThatMayStay.Add(nameof(DontScrubSolutionDirectory)));

    public static void DontScrubProjectDirectory() =>
        Set(nameof(DontScrubProjectDirectory), () => PathsThatMayStay.Add(nameof(DontScrubProjectDirectory)));

    /// <summary>There are no plugins here; the call keeps a test's source the same.</summary>
    public static void InitializePlugins()
    {
    }

    public static void NameForParameter<T>(Func<T, string> func) =>
        Set(nameof(NameForParameter), () => ParameterNames[typeof(T)] = x => func((T)x));

    internal static void RefuseAfterFirstVerify(string api)
    {
        if (verifyHasRun)
            throw new InvalidOperationException($"The API '{api}' must be called prior to any Verify has run. Usually this is done in a [ModuleInitializer].");
    }

    internal static void NoteVerify() => verifyHasRun = true;

    private static void Set(string api, Action change)
    {
        RefuseAfterFirstVerify(api);
        change();
    }
}
