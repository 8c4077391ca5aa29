using Sandbox.Tests.LiteLlm.Database.Server;

namespace Sandbox.Tests.LiteLlm.Database;

/// <summary>A test with a database of its own; skipped, with the reason, where there is no server.</summary>
[Collection(DatabaseServer.Tests)]
public abstract class DatabaseSituation(DatabaseServer server) : IAsyncLifetime
{
    private TestDatabase? database;

    protected TestDatabase Database => database!;

    /// <summary>xunit does not skip from here; <see cref="Start"/> does.</summary>
    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }

    /// <summary>Spend rows are written at the end only, so that a test decides when.</summary>
    protected async Task<GatewayUnderTest> Start(string settings, params (string Name, string Value)[] variables)
    {
        database ??= await TestDatabase.CreateOn(server.Url);
        return await GatewayUnderTest.Start(settings, [("DATABASE_URL", database.Url), ("SANDBOX_BATCH_SECONDS", "3600"), .. variables]);
    }
}
