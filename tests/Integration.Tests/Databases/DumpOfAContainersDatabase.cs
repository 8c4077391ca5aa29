using LitellmStack.Testing.Backup;

namespace Integration.Tests.Databases;

[Collection(OnADatabase.Name)]
public sealed class DumpOfAContainersDatabase(DatabaseStage stage) : DumpContract
{
    protected override async Task<IDatabaseStage> Stage() => await stage.Started();
}
