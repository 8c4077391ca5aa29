namespace Build.Tests.Scripts;

public sealed class EveryScript
{
    public static TheoryData<string> Scripts =>
        [.. Directory.GetFiles(Path.Combine(ScriptRun.Root, "scripts"), "*.sh").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void StopsAtTheFirstFailure(string script) =>
        Lines(script).ShouldContain("set -euo pipefail", $"'scripts/{script}' goes on after a failed command.");

    [Theory]
    [MemberData(nameof(Scripts))]
    public void SaysHowItIsUsed(string script)
    {
        var lines = Lines(script);

        lines[0].ShouldStartWith("#!");
        lines.Skip(1).TakeWhile(line => line.StartsWith('#')).ShouldContain(
            line => line.Contains("Usage:", StringComparison.Ordinal), $"'scripts/{script}' has no usage line in its first comment.");
    }

    [SkippableTheory]
    [MemberData(nameof(Scripts))]
    public void MayBeExecuted(string script)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such permission.");
        if (OperatingSystem.IsWindows())
            return; // the analyzer does not know that Skip ends the test

        File.GetUnixFileMode(Path.Combine(ScriptRun.Root, "scripts", script)).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue();
    }

    private static string[] Lines(string script) => File.ReadAllLines(Path.Combine(ScriptRun.Root, "scripts", script));
}
