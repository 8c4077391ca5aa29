using LitellmStack.Backup;
using LitellmStack.Testing;
using LitellmStack.Testing.Backup;
using LitellmStack.Testing.Ports;

namespace LitellmStack.Tests.Backup;

public sealed class StoreInMemory : BackupStoreContract
{
    private readonly FakeFiles files = new();

    protected override IBackupStore Store => field ??= new FakeBackupStore(new Calls(), files);

    protected override int? Mode(string path) => files.Mode($"{Store.Folder}/{path}");
}
