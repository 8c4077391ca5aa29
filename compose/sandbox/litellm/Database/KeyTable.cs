using System.Text.Json.Nodes;

using Npgsql;

namespace Sandbox.LiteLlm.Database;

/// <summary>Virtual keys in "LiteLLM_VerificationToken", found by the hash of the key.</summary>
internal sealed class KeyTable(NpgsqlDataSource source)
{
    private const string Row = """(to_jsonb(t) || jsonb_build_object('expires', t.expires))::text""";

    public async Task<JsonObject?> Find(string token, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"""SELECT {Row} FROM "LiteLLM_VerificationToken" t WHERE token = $1""");
        return (await command.Text(token).Rows(cancellation)).FirstOrDefault();
    }

    public async Task<List<JsonObject>> List(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"""SELECT {Row} FROM "LiteLLM_VerificationToken" t ORDER BY created_at DESC, token""");
        return await command.Rows(cancellation);
    }

    public async Task<JsonObject> Add(NewKey key, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            $"""
            INSERT INTO "LiteLLM_VerificationToken" AS t (token, key_name, key_alias, models, aliases, config, permissions, metadata, user_id,
                team_id, max_budget, budget_duration, max_parallel_requests, tpm_limit, rpm_limit, expires, blocked, created_by, updated_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::int, $14, $15, $16, $17, $18, $18)
            RETURNING {Row}
            """);
        command.Text(key.Token).Text(key.Name).Text(key.Alias).Texts(key.Models).Json(key.Aliases).Json(key.Config).Json(key.Permissions)
            .Json(key.Metadata).Text(key.UserId).Text(key.TeamId).Number(key.MaxBudget).Text(key.BudgetDuration).Count(key.MaxParallelRequests)
            .Count(key.TokensPerMinute).Count(key.RequestsPerMinute).Time(key.Expires).Flag(key.Blocked).Text(key.CreatedBy);
        return (await command.Rows(cancellation))[0];
    }

    /// <summary>The row moves to the table of deleted keys.</summary>
    public async Task<bool> Delete(string token, string by, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            """
            WITH gone AS (DELETE FROM "LiteLLM_VerificationToken" WHERE token = $1
                RETURNING token, key_name, key_alias, spend, models, user_id, team_id, metadata, created_at)
            INSERT INTO "LiteLLM_DeletedVerificationToken" (id, token, key_name, key_alias, spend, models, user_id, team_id, metadata, created_at, deleted_by)
            SELECT gen_random_uuid()::text, gone.*, $2 FROM gone
            """);
        return await command.Text(token).Text(by).ExecuteNonQueryAsync(cancellation) > 0;
    }
}
