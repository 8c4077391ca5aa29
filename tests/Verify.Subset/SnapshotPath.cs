using System.Reflection;

using VerifyXunit;

namespace VerifyTests;

/// <summary>Where a snapshot lies: the folder, and what its file names begin with.</summary>
internal sealed record SnapshotPath(string Directory, string Received, string Verified)
{
    public static SnapshotPath Of(MethodInfo method, string sourceFile, VerifySettings settings)
    {
        var type = method.ReflectedType ?? throw new ArgumentException($"Test '{method.Name}' has no class.", nameof(method));
        var derived = Verifier.PathDerivation?.Invoke(sourceFile, ProjectDirectory(type.Assembly), type, method) ?? new PathInfo();
        var directory = Path.Combine(Path.GetDirectoryName(sourceFile) ?? "", derived.Directory ?? "", settings.Directory ?? "");
        var name = settings.FileName
            ?? $"{settings.TypeName ?? derived.TypeName ?? type.NameWithParents()}.{settings.MethodName ?? derived.MethodName ?? method.Name}";
        var received = name + Parameters(method, settings);
        return new SnapshotPath(Path.GetFullPath(directory), received, settings.ParametersAreIgnoredForVerified ? name : received);
    }

    private static string Parameters(MethodInfo method, VerifySettings settings)
    {
        if (settings.ParametersText is { } text)
            return "_" + text;
        if (settings.Parameters is not { } values)
            return "";
        var names = method.GetParameters();
        if (values.Length > names.Length)
            throw new ArgumentException($"{values.Length} parameters are given, but '{method.Name}' has {names.Length}.", nameof(settings));
        return string.Concat(values.Select((x, i) => $"_{names[i].Name}={FileNames.Cleaned(FileNames.OfParameter(x))}"));
    }

    private static string ProjectDirectory(Assembly assembly) =>
        assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(x => x.Key == "Verify.ProjectDirectory")?.Value
        ?? throw new InvalidOperationException($"'{assembly.GetName().Name}' has no assembly metadata 'Verify.ProjectDirectory'.");
}
