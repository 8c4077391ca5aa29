using System.Diagnostics;
using System.Globalization;

namespace Build.Tests.Bootstrap;

public sealed class SeveralStarts : CloneTest
{
    private string Lock => Path.Combine(Clone.Programs, "lock");

    [SkippableFact]
    public void CompileOnce()
    {
        Sdk.Answers("publish-published", "until_told");
        using var first = Clone.Begin(new Start("first"));
        Patience.Until(() => Sdk.Verbs.Contains("publish"), "the first start compiles");
        using var second = Clone.Begin(new Start("second"));
        second.UntilItSays($"build  waiting for process {first.Id}, which is compiling the build program");
        Sdk.Tell();

        first.End().Arguments.ShouldBe(["first"]);
        second.End().Arguments.ShouldBe(["second"]);

        Sdk.Verbs.Count(x => x == "publish").ShouldBe(1);
        Directory.Exists(Lock).ShouldBeFalse();
    }

    [SkippableFact]
    public void AreNotHeldUpByALockWhoseOwnerEnded()
    {
        Directory.CreateDirectory(Lock);
        File.WriteAllText(Path.Combine(Lock, EndedProcess()), EndedProcess());

        Clone.Build().ExitCode.ShouldBe(0);
    }

    [SkippableFact]
    public void AreNotHeldUpByALockWithoutAnOwner()
    {
        Directory.CreateDirectory(Lock);

        Clone.Build().ExitCode.ShouldBe(0);
    }

    [SkippableFact]
    public void WaitForTheCompilerOfAKilledOneAndCompileFromScratch()
    {
        var half = Clone.At(".nuke/temp/artifacts/published-program/half-a-file");
        Directory.CreateDirectory(Path.GetDirectoryName(half)!);
        File.WriteAllText(half, "");
        Sdk.Answers("publish-published", "until_told");
        using var killed = Clone.Begin(new Start());
        Patience.Until(() => Sdk.Verbs.Contains("publish"), "the first start compiles");
        killed.Kill();
        using var next = Clone.Begin(new Start("next"));
        next.UntilItSays("build  waiting for process");
        File.Exists(half).ShouldBeTrue();
        Sdk.Tell();

        next.End().Arguments.ShouldBe(["next"]);

        File.Exists(half).ShouldBeFalse();
        Directory.GetDirectories(Clone.Programs).ShouldHaveSingleItem();
    }

    [SkippableTheory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public void LeaveNothingWhereOneIsInterrupted(string signal, int code)
    {
        Sdk.Answers("publish-published", "echo $$ >compiler; mkdir -p \"$folder\"; until_told");
        using var interrupted = Clone.Begin(new Start());
        Patience.Until(() => Sdk.Verbs.Contains("publish") && File.Exists(Clone.At("compiler")) && Directory.GetDirectories(Clone.Programs, "new.*").Length > 0, "the start compiles");
        interrupted.Signal(signal);

        interrupted.End().ExitCode.ShouldBe(code);

        Directory.GetDirectories(Clone.Programs).ShouldBeEmpty();
        IsAlive(File.ReadAllText(Clone.At("compiler")).Trim()).ShouldBeFalse();
        Sdk.Tell();
        Clone.Build().ExitCode.ShouldBe(0);
    }

    private static bool IsAlive(string process) => Process.GetProcesses().Any(x => x.Id.ToString(CultureInfo.InvariantCulture) == process);

    private static string EndedProcess()
    {
        using var process = Process.Start("true");
        process.WaitForExit();
        return process.Id.ToString(CultureInfo.InvariantCulture);
    }
}
