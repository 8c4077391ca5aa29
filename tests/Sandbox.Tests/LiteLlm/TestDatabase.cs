using Npgsql;

namespace Sandbox.Tests.LiteLlm;

/// <summary>A database of its own for one test; dropped afterwards.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string server;
    private readonly string name;

    private TestDatabase(string server, string name)
    {
        this.server = server;
        this.name = name;
    }

    public string Url => new UriBuilder(server) { Path = name }.Uri.ToString();

    /// <param name="server">The URL of a database on it, with a login that may create others.</param>
    public static async Task<TestDatabase> CreateOn(string server)
    {
        var database = new TestDatabase(server, $"standin_{Guid.NewGuid():N}");
        await database.OnServer($"CREATE DATABASE {database.name}");
        return database;
    }

    /// <summary>Why a server takes no connection; nothing where it takes one.</summary>
    public static async Task<string?> Refusal(string server)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(server));
        try
        {
            await connection.OpenAsync();
            return null;
        }
        catch (NpgsqlException e)
        {
            return e.Message;
        }
    }

    public async Task<string?> Scalar(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(server, name));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is the test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (await command.ExecuteScalarAsync())?.ToString();
    }

    /// <summary>Ends every connection and lets no new one in: the server is there, this database is not.</summary>
    public Task Close() => OnServer($"ALTER DATABASE {name} ALLOW_CONNECTIONS false", $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");

    public Task Reopen() => OnServer($"ALTER DATABASE {name} ALLOW_CONNECTIONS true");

    public async ValueTask DisposeAsync() => await OnServer($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    private async Task OnServer(params string[] statements)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(server));
        await connection.OpenAsync();
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names cannot be parameters; this one is made above.
            command.CommandText = statement;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <param name="database">Another one than the URL names.</param>
    private static string ConnectionString(string server, string? database = null)
    {
        var address = new Uri(server);
        var login = address.UserInfo.Split(':', 2);
        return new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Port = address.Port > 0 ? address.Port : 5432,
            Username = Uri.UnescapeDataString(login[0]),
            Password = login.Length > 1 ? Uri.UnescapeDataString(login[1]) : null,
            Database = database ?? address.AbsolutePath.TrimStart('/'),
            Pooling = false,
        }.ConnectionString;
    }
}
