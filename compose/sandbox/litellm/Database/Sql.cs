using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

using Npgsql;

using NpgsqlTypes;

namespace Sandbox.LiteLlm.Database;

/// <summary>Typed parameters, so that a null still has a type, and columns that may be null.</summary>
internal static class Sql
{
    /// <summary>For texts that are put together here from constants; what a caller sends is always a parameter.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "Only names of tables and columns from this assembly's constants are put together.")]
    public static NpgsqlCommand Command(NpgsqlConnection connection, string sql) => new(sql, connection);

    public static NpgsqlCommand Text(this NpgsqlCommand command, string? value) => command.Add(NpgsqlDbType.Text, value);

    public static NpgsqlCommand Texts(this NpgsqlCommand command, IEnumerable<string>? values) =>
        command.Add(NpgsqlDbType.Array | NpgsqlDbType.Text, values?.ToArray());

    public static NpgsqlCommand Json(this NpgsqlCommand command, JsonNode? value) => command.Add(NpgsqlDbType.Jsonb, value?.ToJsonString());

    public static NpgsqlCommand Number(this NpgsqlCommand command, double? value) => command.Add(NpgsqlDbType.Double, value);

    public static NpgsqlCommand Count(this NpgsqlCommand command, long? value) => command.Add(NpgsqlDbType.Bigint, value);

    public static NpgsqlCommand Flag(this NpgsqlCommand command, bool? value) => command.Add(NpgsqlDbType.Boolean, value);

    /// <summary>LiteLLM's columns have no time zone; what is in them is UTC.</summary>
    public static NpgsqlCommand Time(this NpgsqlCommand command, DateTimeOffset? value) =>
        command.Add(NpgsqlDbType.Timestamp, value is { } time ? DateTime.SpecifyKind(time.UtcDateTime, DateTimeKind.Unspecified) : null);

    /// <summary>One row as JSON, as PostgreSQL writes it: keeps the columns' names and order without a class for each table.</summary>
    public static async Task<List<JsonObject>> Rows(this NpgsqlCommand command, CancellationToken cancellation)
    {
        var rows = new List<JsonObject>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add((JsonObject)JsonNode.Parse(reader.GetString(0))!);
        }

        return rows;
    }

    private static NpgsqlCommand Add(this NpgsqlCommand command, NpgsqlDbType type, object? value)
    {
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value ?? DBNull.Value });
        return command;
    }
}
