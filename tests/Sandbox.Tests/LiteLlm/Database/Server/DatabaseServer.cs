namespace Sandbox.Tests.LiteLlm.Database.Server;

/// <summary>The PostgreSQL server of a test run: the one that TEST_DATABASE_URL names, otherwise a throw-away container.</summary>
[CollectionDefinition(Tests)]
public sealed class DatabaseServer : ICollectionFixture<DatabaseServer>, IAsyncLifetime
{
    public const string Tests = "on a database";

    private const string Variable = "TEST_DATABASE_URL";

    private ServerContainer? container;
    private string? url;
    private string? reason;

    /// <summary>Skips the test, with the reason, where there is no server.</summary>
    public string Url
    {
        get
        {
            Skip.If(url is null, $"There is no PostgreSQL server: {reason} '{Variable}' may name one, for example postgresql://postgres@127.0.0.1:5432/postgres.");
            return url!;
        }
    }

    public async Task InitializeAsync()
    {
        url = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : null;
        if (url is not null)
        {
            return;
        }

        try
        {
            await Docker.Require();
            container = await ServerContainer.Start(await ServerImage.Find());
            url = container.Url;
        }
        catch (NoServerException e) when (!MustBeThere)
        {
            reason = e.Message;
        }
    }

    public async Task DisposeAsync()
    {
        if (container is not null)
        {
            await container.DisposeAsync();
        }
    }

    /// <summary>In continuous integration a skip would go unnoticed. Its Windows machines have no engine for Linux images.</summary>
    private static bool MustBeThere => OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("CI") is "true" or "1";
}
