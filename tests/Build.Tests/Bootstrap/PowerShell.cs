using LitellmStack.Testing;

namespace Build.Tests.Bootstrap;

/// <summary>The PowerShell of this machine, or of CI's tools.</summary>
internal static class PowerShell
{
    private static readonly string Name = OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";

    private static readonly string? File =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Append(Path.Combine(RepositoryRoot.Path, ".nuke/temp/tools/powershell"))
        .Select(x => Path.Combine(x, Name))
        .FirstOrDefault(System.IO.File.Exists);

    /// <summary>The command that runs a script file with the arguments that follow.</summary>
    public static string[] Runs(string script) => [Found(), "-NoProfile", "-NonInteractive", "-File", script];

    private static string Found()
    {
        Skip.If(File is null, "There is no pwsh on PATH or in .nuke/temp/tools/powershell.");
        // The stub for the SDK is a bash script.
        Skip.If(OperatingSystem.IsWindows(), "The stub for the SDK needs bash.");
        return File!;
    }
}
