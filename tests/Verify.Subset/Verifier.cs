using System.Reflection;
using System.Runtime.CompilerServices;

using VerifyTests;

namespace VerifyXunit;

public delegate PathInfo DerivePathInfo(string sourceFile, string projectDirectory, Type type, MethodInfo method);

/// <summary>Snapshots of text. Objects, streams and exceptions are left out on purpose: such a test does not compile here.</summary>
public static class Verifier
{
    internal static DerivePathInfo? PathDerivation { get; private set; }

    public static SettingsTask Verify(string? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Run([new Target("txt", TextOf(target))], settings, sourceFile);

    public static SettingsTask Verify(string? target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Run([new Target(extension, TextOf(target))], settings, sourceFile);

    public static SettingsTask Verify(Task<string> target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Run(async () => [new Target("txt", TextOf(await target))], settings, sourceFile);

    public static SettingsTask Verify(Task<string> target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Run(async () => [new Target(extension, TextOf(await target))], settings, sourceFile);

    public static SettingsTask Verify(IEnumerable<Target> targets, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Run([.. targets], settings, sourceFile);

    public static SettingsTask VerifyFile(string path, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Run(async () => [new Target(Path.GetExtension(path).TrimStart('.'), TextOf(await File.ReadAllTextAsync(path)))], settings, sourceFile);

    public static void DerivePathInfo(DerivePathInfo derivePathInfo)
    {
        VerifierSettings.RefuseAfterFirstVerify(nameof(DerivePathInfo));
        PathDerivation = derivePathInfo;
    }

    public static void UseProjectRelativeDirectory(string directory) =>
        DerivePathInfo((_, project, type, method) => new PathInfo(Path.Combine(project, directory), type.NameWithParents(), method.Name));

    private static string TextOf(string? target) => target switch
    {
        null => "null",
        "" => "emptyString",
        _ => target,
    };

    private static SettingsTask Run(Target[] targets, VerifySettings? settings, string sourceFile) =>
        Run(() => Task.FromResult(targets), settings, sourceFile);

    private static SettingsTask Run(Func<Task<Target[]>> targets, VerifySettings? settings, string sourceFile)
    {
        var method = UseVerifyAttribute.Current;
        return new SettingsTask(settings, async used => new Snapshot(SnapshotPath.Of(method, sourceFile, used), used).Check(await targets()));
    }
}
