using CliWrap;

using LitellmStack.Adapters.Files;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Tests.Files;

public sealed class StoreOnAFullDisk : IAsyncLifetime, IDisposable
{
    private const string Name = "litellm-20261123T101500Z";

    private readonly TemporaryFolder folder = new();
    private bool isMounted;

    public async Task InitializeAsync() => isMounted = OperatingSystem.IsLinux() && await Run("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", folder.FullPath) == 0;

    public async Task DisposeAsync()
    {
        if (isMounted)
        {
            await Run("umount", folder.FullPath);
        }
    }

    public void Dispose() => folder.Dispose();

    [SkippableTheory]
    [InlineData(100)]
    [InlineData(300_000)]
    public async Task SaysSoAndLeavesTheBackupThatIsThere(int piece)
    {
        Skip.IfNot(isMounted, "a small file system can be mounted by root on Linux only");
        var store = new BackupStore(folder.FullPath);
        var old = await store.Write($"{Name}/full.dump", (stream, cancellation) => stream.WriteAsync(new byte[100_000], cancellation).AsTask(), CancellationToken.None);
        var trouble = await Should.ThrowAsync<OutsideWorldException>(() => store.Write(
            $".unfinished-{Name}-2-0a1b2c/full.dump",
            async (stream, cancellation) =>
            {
                for (var i = 0; i < 1_000_000 / piece; i++)
                {
                    await stream.WriteAsync(new byte[piece], cancellation);
                }
            },
            CancellationToken.None));
        trouble.Message.ShouldContain("is full");
        trouble.Remedy.ShouldContain("Free some space");
        store.Remove($".unfinished-{Name}-2-0a1b2c");
        (await store.Digest($"{Name}/full.dump", CancellationToken.None)).ShouldBe(old);
    }

    private static async Task<int> Run(string program, params string[] arguments) =>
        (await Cli.Wrap(program).WithArguments(arguments).WithValidation(CommandResultValidation.None).ExecuteAsync()).ExitCode;
}
