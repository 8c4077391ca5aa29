using System.Text.Json.Nodes;

using Npgsql;

using Sandbox.LiteLlm.Database;

namespace Sandbox.LiteLlm.Spend;

/// <summary>Reads spend rows back; a null condition does not limit.</summary>
internal sealed class SpendQuery(NpgsqlDataSource source)
{
    private const string Conditions =
        """
        WHERE ($1 IS NULL OR api_key = $1) AND ($2 IS NULL OR request_id = $2) AND ($3 IS NULL OR "user" = $3)
            AND ($4 IS NULL OR "startTime" >= $4) AND ($5 IS NULL OR "startTime" < $5)
        """;

    public async Task<List<JsonObject>> Rows(SpendFilter filter, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            $"""
            SELECT (to_jsonb(t) || jsonb_build_object(
                'startTime', to_char(t."startTime", 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                'endTime', to_char(t."endTime", 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                'completionStartTime', to_char(t."completionStartTime", 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))::text
            FROM "LiteLLM_SpendLogs" t {Conditions}
            ORDER BY t."startTime" DESC
            """);
        return await Bind(command, filter).Rows(cancellation);
    }

    /// <summary>One entry a day: the sum, and the sums by key, user and model.</summary>
    public async Task<List<JsonObject>> Days(SpendFilter filter, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            $"""
            WITH kept AS (SELECT *, to_char("startTime", 'YYYY-MM-DD') AS day FROM "LiteLLM_SpendLogs" {Conditions})
            SELECT (jsonb_build_object('startTime', day, 'spend', sum(spend),
                'users', (SELECT jsonb_object_agg(name, spent) FROM (SELECT "user" AS name, sum(spend) AS spent FROM kept k WHERE k.day = kept.day GROUP BY 1) u),
                'models', (SELECT jsonb_object_agg(name, spent) FROM (SELECT model AS name, sum(spend) AS spent FROM kept k WHERE k.day = kept.day GROUP BY 1) m))
                || (SELECT jsonb_object_agg(name, spent) FROM (SELECT api_key AS name, sum(spend) AS spent FROM kept k WHERE k.day = kept.day GROUP BY 1) a))::text
            FROM kept GROUP BY day ORDER BY day
            """);
        return await Bind(command, filter).Rows(cancellation);
    }

    private static NpgsqlCommand Bind(NpgsqlCommand command, SpendFilter filter) => command
        .Text(filter.KeyHash).Text(filter.RequestId).Text(filter.User).Time(filter.From).Time(filter.Until);
}
