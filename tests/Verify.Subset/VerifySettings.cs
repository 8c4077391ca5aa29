using System.Text;

namespace VerifyTests;

/// <summary>What one snapshot asks for.</summary>
public class VerifySettings
{
    public VerifySettings()
    {
    }

    public VerifySettings(VerifySettings? settings)
    {
        if (settings == null)
            return;
        Directory = settings.Directory;
        FileName = settings.FileName;
        TypeName = settings.TypeName;
        MethodName = settings.MethodName;
        Parameters = settings.Parameters;
        ParametersText = settings.ParametersText;
        ParametersAreIgnoredForVerified = settings.ParametersAreIgnoredForVerified;
        ScrubbersAreDisabled = settings.ScrubbersAreDisabled;
        PrefixMayRepeat = settings.PrefixMayRepeat;
        Acceptance = settings.Acceptance;
        Scrubbers = new Scrubbers(settings.Scrubbers);
    }

    internal string? Directory { get; private set; }

    internal string? FileName { get; private set; }

    internal string? TypeName { get; private set; }

    internal string? MethodName { get; private set; }

    internal object?[]? Parameters { get; private set; }

    internal string? ParametersText { get; private set; }

    internal bool ParametersAreIgnoredForVerified { get; private set; }

    internal bool ScrubbersAreDisabled { get; private set; }

    internal bool PrefixMayRepeat { get; private set; }

    internal Acceptance? Acceptance { get; private set; }

    internal Scrubbers Scrubbers { get; } = new();

    public void UseDirectory(string directory) => Directory = directory;

    public void UseFileName(string fileName)
    {
        RefuseBeside(TypeName, nameof(UseTypeName), nameof(UseFileName));
        RefuseBeside(MethodName, nameof(UseMethodName), nameof(UseFileName));
        RefuseBeside(Parameters, nameof(UseParameters), nameof(UseFileName));
        FileName = FileNames.Refused(fileName);
    }

    public void UseTypeName(string name)
    {
        RefuseBeside(FileName, nameof(UseTypeName), nameof(UseFileName));
        TypeName = FileNames.Refused(name);
    }

    public void UseMethodName(string name)
    {
        RefuseBeside(FileName, nameof(UseMethodName), nameof(UseFileName));
        MethodName = FileNames.Refused(name);
    }

    public void UseParameters(params object?[] parameters)
    {
        RefuseBeside(FileName, nameof(UseParameters), nameof(UseFileName));
        Parameters = parameters;
    }

    public void UseParameters<T>(T parameter) => UseParameters(new object?[] { parameter });

    public void UseParameters<T>(T[] parameters) => UseParameters(new object?[] { parameters });

    public void UseTextForParameters(string parametersText)
    {
        RefuseBeside(FileName, nameof(UseTextForParameters), nameof(UseFileName));
        ParametersText = FileNames.Refused(parametersText);
    }

    public void IgnoreParametersForVerified(params object?[] parameters)
    {
        ParametersAreIgnoredForVerified = true;
        if (parameters.Length > 0)
            UseParameters(parameters);
    }

    public void AddScrubber(Action<StringBuilder> scrubber, ScrubberLocation location = ScrubberLocation.First) => Scrubbers.Add(null, scrubber, location);

    public void AddScrubber(string extension, Action<StringBuilder> scrubber, ScrubberLocation location = ScrubberLocation.First) =>
        Scrubbers.Add(extension, scrubber, location);

    public void ScrubLines(Func<string, bool> removeLine, ScrubberLocation location = ScrubberLocation.First) =>
        Scrubbers.AddForLines(x => removeLine(x) ? null : x, location);

    public void ScrubLinesContaining(params string[] stringToMatch) =>
        ScrubLines(x => stringToMatch.Any(y => x.Contains(y, StringComparison.OrdinalIgnoreCase)));

    public void ScrubLinesWithReplace(Func<string, string?> replaceLine, ScrubberLocation location = ScrubberLocation.First) =>
        Scrubbers.AddForLines(replaceLine, location);

    public void ScrubEmptyLines(ScrubberLocation location = ScrubberLocation.First) => ScrubLines(string.IsNullOrWhiteSpace, location);

    public void ScrubInlineGuids(ScrubberLocation location = ScrubberLocation.First) => Scrubbers.AddForInlineGuids(location);

    public void DisableScrubbers() => ScrubbersAreDisabled = true;

    /// <summary>No diff tool is ever started here; the call keeps a test's source the same.</summary>
    public void DisableDiff()
    {
    }

    public void DisableRequireUniquePrefix() => PrefixMayRepeat = true;

    public void AutoVerify(bool includeBuildServer = true, bool throwException = false) =>
        Acceptance = new Acceptance(includeBuildServer, throwException);

    private static void RefuseBeside(object? other, string first, string second)
    {
        if (other != null)
            throw new InvalidOperationException($"{first} is not compatible with {second}.");
    }
}
