using CliWrap;

using LitellmStack.Adapters.Files;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Tests.Files;

public sealed class FilesOnAFullDisk : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private bool isMounted;

    public async Task InitializeAsync() => isMounted = OperatingSystem.IsLinux() && await Run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.FullPath) == 0;

    public async Task DisposeAsync()
    {
        if (isMounted)
        {
            await Run("umount", folder.FullPath);
        }
    }

    public void Dispose() => folder.Dispose();

    [SkippableFact]
    public void KeepTheOldOneWholeAndLeaveNothingElse()
    {
        Skip.IfNot(isMounted, "a small file system can be mounted by root on Linux only");
        var files = new DiskFiles(folder.FullPath);
        files.Write(".env", "A=1\n"u8, isPrivate: true);
        var trouble = Should.Throw<OutsideWorldException>(() => files.Write(".env", new byte[200_000], isPrivate: true));
        trouble.Message.ShouldContain("'.env'");
        trouble.Remedy.ShouldContain("Free some space");
        files.Read(".env").ShouldBe("A=1\n"u8.ToArray());
        Directory.EnumerateFiles(folder.FullPath).Select(file => Path.GetFileName(file)).ShouldBe([".env"]);
    }

    private static async Task<int> Run(string program, params string[] arguments) =>
        (await Cli.Wrap(program).WithArguments(arguments).WithValidation(CommandResultValidation.None).ExecuteAsync()).ExitCode;
}
