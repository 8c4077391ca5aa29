using System.Globalization;

using Npgsql;

using Sandbox.LiteLlm.Settings;

namespace Sandbox.LiteLlm.Database;

/// <summary>Where the database is: one URL, or its parts in four variables. None of both means that the gateway runs without one.</summary>
internal static class ConnectionSettings
{
    public static string? Read(GatewaySettings settings)
    {
        var url = settings.General["database_url"].AsText() ?? settings.Surroundings["DATABASE_URL"];
        var connection = string.IsNullOrEmpty(url) ? FromParts(settings.Surroundings) : FromUrl(url);
        if (connection is null)
        {
            return null;
        }

        connection.MaxPoolSize = (int)(settings.General["database_connection_pool_limit"].AsNumber() ?? 10);
        connection.Timezone = "UTC";
        connection.Timeout = 5;
        connection.CommandTimeout = 30;
        connection.ApplicationName = "litellm stand-in";
        return connection.ConnectionString;
    }

    private static NpgsqlConnectionStringBuilder? FromParts(Surroundings surroundings)
    {
        var host = surroundings["DATABASE_HOST"];
        var user = surroundings["DATABASE_USERNAME"] ?? surroundings["DATABASE_USER"];
        var name = surroundings["DATABASE_NAME"];
        if (string.IsNullOrEmpty(host) || string.IsNullOrEmpty(user) || string.IsNullOrEmpty(name))
        {
            return null;
        }

        var (address, port) = SplitPort(host, surroundings["DATABASE_PORT"]);
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = address, Port = port, Username = user, Password = surroundings["DATABASE_PASSWORD"], Database = name,
        };
        if (surroundings["DATABASE_SCHEMA"] is { Length: > 0 } schema)
        {
            connection.SearchPath = schema;
        }

        return connection;
    }

    /// <summary>The host may carry its port: `db:5432`.</summary>
    private static (string Host, int Port) SplitPort(string host, string? port)
    {
        var colon = host.LastIndexOf(':');
        return colon > 0 && int.TryParse(host[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var inHost)
            ? (host[..colon], inHost)
            : (host, int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var own) ? own : NpgsqlConnection.DefaultPort);
    }

    private static NpgsqlConnectionStringBuilder FromUrl(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("postgresql" or "postgres"))
        {
            throw new StartRefusedException(1, "The database URL does not begin with 'postgresql://' or 'postgres://', or a sign in its password is not percent-encoded; the gateway does not start.");
        }

        var login = address.UserInfo.Split(':', 2);
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Port = address.Port > 0 ? address.Port : NpgsqlConnection.DefaultPort,
            Username = Uri.UnescapeDataString(login[0]),
            Password = login.Length > 1 ? Uri.UnescapeDataString(login[1]) : null,
            Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')),
        };
        ReadQuery(address.Query, connection);
        return connection;
    }

    private static void ReadQuery(string query, NpgsqlConnectionStringBuilder connection)
    {
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.Split('=', 2) is [var left, var right] ? (left, Uri.UnescapeDataString(right)) : (pair, "");
            if (name == "schema")
            {
                connection.SearchPath = value;
            }
            else if (name == "sslmode" && Enum.TryParse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var mode))
            {
                connection.SslMode = mode;
            }
            else if (name == "sslrootcert")
            {
                connection.RootCertificate = value;
            }
        }
    }
}
