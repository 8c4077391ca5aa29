using System.Runtime.CompilerServices;
using System.Text;

namespace VerifyTests;

/// <summary>A snapshot that is taken when it is awaited; until then it can be asked for more.</summary>
public class SettingsTask
{
    private readonly Func<VerifySettings, Task<VerifyResult>> buildTask;
    private Task<VerifyResult>? task;

    public SettingsTask(VerifySettings? settings, Func<VerifySettings, Task<VerifyResult>> buildTask)
    {
        CurrentSettings = new VerifySettings(settings);
        this.buildTask = buildTask;
    }

    public VerifySettings CurrentSettings { get; }

    public static implicit operator Task<VerifyResult>(SettingsTask settingsTask) => settingsTask.ToTask();

    public SettingsTask UseDirectory(string directory) => With(x => x.UseDirectory(directory));

    public SettingsTask UseFileName(string fileName) => With(x => x.UseFileName(fileName));

    public SettingsTask UseTypeName(string name) => With(x => x.UseTypeName(name));

    public SettingsTask UseMethodName(string name) => With(x => x.UseMethodName(name));

    public SettingsTask UseParameters(params object?[] parameters) => With(x => x.UseParameters(parameters));

    public SettingsTask UseParameters<T>(T parameter) => With(x => x.UseParameters(parameter));

    public SettingsTask UseParameters<T>(T[] parameters) => With(x => x.UseParameters(parameters));

    public SettingsTask UseTextForParameters(string parametersText) => With(x => x.UseTextForParameters(parametersText));

    public SettingsTask IgnoreParametersForVerified(params object?[] parameters) => With(x => x.IgnoreParametersForVerified(parameters));

    public SettingsTask AddScrubber(Action<StringBuilder> scrubber, ScrubberLocation location = ScrubberLocation.First) =>
        With(x => x.AddScrubber(scrubber, location));

    public SettingsTask AddScrubber(string extension, Action<StringBuilder> scrubber, ScrubberLocation location = ScrubberLocation.First) =>
        With(x => x.AddScrubber(extension, scrubber, location));

    public SettingsTask ScrubLines(Func<string, bool> removeLine, ScrubberLocation location = ScrubberLocation.First) =>
        With(x => x.ScrubLines(removeLine, location));

    public SettingsTask ScrubLinesContaining(params string[] stringToMatch) => With(x => x.ScrubLinesContaining(stringToMatch));

    public SettingsTask ScrubLinesWithReplace(Func<string, string?> replaceLine, ScrubberLocation location = ScrubberLocation.First) =>
        With(x => x.ScrubLinesWithReplace(replaceLine, location));

    public SettingsTask ScrubEmptyLines(ScrubberLocation location = ScrubberLocation.First) => With(x => x.ScrubEmptyLines(location));

    public SettingsTask ScrubInlineGuids(ScrubberLocation location = ScrubberLocation.First) => With(x => x.ScrubInlineGuids(location));

    public SettingsTask DisableScrubbers() => With(x => x.DisableScrubbers());

    public SettingsTask DisableDiff() => With(x => x.DisableDiff());

    public SettingsTask DisableRequireUniquePrefix() => With(x => x.DisableRequireUniquePrefix());

    public SettingsTask AutoVerify(bool includeBuildServer = true, bool throwException = false) =>
        With(x => x.AutoVerify(includeBuildServer, throwException));

    public Task<VerifyResult> ToTask() => task ??= buildTask(CurrentSettings);

    public ConfiguredTaskAwaitable<VerifyResult> ConfigureAwait(bool continueOnCapturedContext) => ToTask().ConfigureAwait(continueOnCapturedContext);

    public TaskAwaiter<VerifyResult> GetAwaiter() => ToTask().GetAwaiter();

    private SettingsTask With(Action<VerifySettings> change)
    {
        if (task != null)
            throw new InvalidOperationException("This snapshot has already been converted to a Task: its settings can no longer change.");
        change(CurrentSettings);
        return this;
    }
}
