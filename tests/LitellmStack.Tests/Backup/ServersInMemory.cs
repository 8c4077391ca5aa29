using LitellmStack.Testing.Backup;

namespace LitellmStack.Tests.Backup;

public sealed class DatabaseServerInMemory : DatabaseServerContract
{
    private readonly FakeDatabaseStage stage = new();

    protected override Task<IDatabaseStage> Stage() => Task.FromResult<IDatabaseStage>(stage);
}

public sealed class SnapshotInMemory : SnapshotContract
{
    private readonly FakeDatabaseStage stage = new();

    protected override Task<IDatabaseStage> Stage() => Task.FromResult<IDatabaseStage>(stage);
}

public sealed class DumpInMemory : DumpContract
{
    private readonly FakeDatabaseStage stage = new();

    protected override Task<IDatabaseStage> Stage() => Task.FromResult<IDatabaseStage>(stage);
}
