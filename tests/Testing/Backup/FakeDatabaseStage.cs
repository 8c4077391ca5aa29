using LitellmStack.Backup;
using LitellmStack.Testing.Ports;

namespace LitellmStack.Testing.Backup;

/// <summary>The stage of the servers in memory.</summary>
public sealed class FakeDatabaseStage : IDatabaseStage
{
    private readonly FakeFiles files = new();
    private readonly FakeLiveServer live;
    private int kept;

    public FakeDatabaseStage()
    {
        live = new FakeLiveServer(new Calls(), files);
        ThrowAway = new FakeThrowAwayServers(new Calls(), files) { HasImage = image => image == Image };
    }

    public ILiveServer Live => live;

    public IThrowAwayServers ThrowAway { get; }

    public string Image => "postgres:17.10-bookworm";

    public Task Seed(string database, string table, int rows)
    {
        var there = live[database].Tables.GetValueOrDefault($"public.{table}", []);
        live[database].Put($"public.{table}", [.. there, .. Enumerable.Range(there.Count, rows).Select(i => $"row {i}")]);
        return Task.CompletedTask;
    }

    public Task<Func<Task<bool>>> Visit(string database)
    {
        var visited = live[database];
        return Task.FromResult(() => Task.FromResult(live.Has(database) && ReferenceEquals(live[database], visited)));
    }

    public DumpFile Keep(byte[] dump)
    {
        var folder = $"/stack/backups/{++kept}";
        files.Put($"{folder}/{DumpName.Full}", dump);
        return new DumpFile(folder, DumpName.Full);
    }
}
