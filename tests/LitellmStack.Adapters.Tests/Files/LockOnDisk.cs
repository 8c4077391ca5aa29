using System.Diagnostics;
using System.Runtime.Versioning;

using LitellmStack.Adapters.Files;
using LitellmStack.Backup;
using LitellmStack.Testing.Backup;

namespace LitellmStack.Adapters.Tests.Files;

public sealed class LockOnDisk : StackLockContract, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder folder = new();

    protected override IStackLock Lock => new StackLock(folder["backups"], TimeProvider.System);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task AnotherProcessHoldsItUntilItIsKilled()
    {
        using var other = await Holding();
        Lock.Take("Restore").ShouldBeOfType<LockAttempt.Held>().Holder.ShouldStartWith($"Backup, process {other.Id}, since ");
        other.Kill();
        await other.WaitForExitAsync().WaitAsync(Patience);
        var taken = Lock.Take("Restore").ShouldBeOfType<LockAttempt.Taken>();
        taken.Stale.ShouldNotBeNull().ShouldStartWith($"Backup, process {other.Id}, since ");
        taken.Lock.Dispose();
        taken = Lock.Take("Restore").ShouldBeOfType<LockAttempt.Taken>();
        taken.Stale.ShouldBeNull();
        taken.Lock.Dispose();
    }

    [Fact]
    public async Task AnotherProcessThatGivesItBackLeavesNothingStale()
    {
        using var other = await Holding();
        other.StandardInput.Close();
        await other.WaitForExitAsync().WaitAsync(Patience);
        other.ExitCode.ShouldBe(0);
        var taken = Lock.Take("Restore").ShouldBeOfType<LockAttempt.Taken>();
        taken.Stale.ShouldBeNull();
        taken.Lock.Dispose();
        Directory.EnumerateFiles(folder["backups"]).Select(file => Path.GetFileName(file)).ShouldBe([BackupName.Lock]);
    }

    [Fact]
    public async Task AnotherProcessIsRefusedByUs()
    {
        using var ours = Lock.Take("Restore").ShouldBeOfType<LockAttempt.Taken>().Lock;
        using var other = Start();
        (await other.StandardOutput.ReadLineAsync().WaitAsync(Patience)).ShouldNotBeNull().ShouldStartWith($"held by Restore, process {System.Environment.ProcessId}, since ");
        await other.WaitForExitAsync().WaitAsync(Patience);
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public void FilesAreTheirOwnersAlone()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no mode bits");
        using var ours = Lock.Take("Restore").ShouldBeOfType<LockAttempt.Taken>().Lock;
        ((string[])[BackupName.Lock, BackupName.LockHolder]).ShouldAllBe(name => (int)File.GetUnixFileMode(folder[$"backups/{name}"]) == 0x180);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void HolderThatSaysNothingIsNotStale(string text)
    {
        folder.Write($"backups/{BackupName.LockHolder}", text);
        var taken = Lock.Take("Restore").ShouldBeOfType<LockAttempt.Taken>();
        taken.Stale.ShouldBeNull();
        taken.Lock.Dispose();
    }

    /// <summary>A process that has the lock.</summary>
    private async Task<Process> Holding()
    {
        var other = Start();
        (await other.StandardOutput.ReadLineAsync().WaitAsync(Patience)).ShouldBe("taken");
        return other;
    }

    private Process Start() => Process.Start(new ProcessStartInfo(System.Environment.ProcessPath!, ["exec", typeof(LockHolder).Assembly.Location, "lock", folder["backups"]])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;
}
