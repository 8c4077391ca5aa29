using LitellmStack.Testing.Backup;

namespace Integration.Tests.Databases;

[Collection(OnADatabase.Name)]
public sealed class DatabaseServerInAContainer(DatabaseStage stage) : DatabaseServerContract
{
    protected override async Task<IDatabaseStage> Stage() => await stage.Started();
}
