using LitellmStack.Testing.Backup;

namespace Integration.Tests.Databases;

[Collection(OnADatabase.Name)]
public sealed class SnapshotOfAContainersDatabase(DatabaseStage stage) : SnapshotContract
{
    protected override async Task<IDatabaseStage> Stage() => await stage.Started();
}
