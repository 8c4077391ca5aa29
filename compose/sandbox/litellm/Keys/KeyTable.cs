using System.Text.Json.Nodes;

using Npgsql;

using Sandbox.LiteLlm.Database;

namespace Sandbox.LiteLlm.Keys;

/// <summary>Virtual keys in "LiteLLM_VerificationToken", found by the hash of the key.</summary>
internal sealed class KeyTable(NpgsqlDataSource source)
{
    private const string Row =
        """
        (to_jsonb(t) || jsonb_build_object(
            'expires', to_char(t.expires, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'created_at', to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'updated_at', to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))::text
        """;

    public async Task<JsonObject?> Find(string token, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"""SELECT {Row} FROM "LiteLLM_VerificationToken" t WHERE token = $1""");
        return (await command.Text(token).Rows(cancellation)).FirstOrDefault();
    }

    public async Task<JsonObject?> FindByAlias(string alias, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"""SELECT {Row} FROM "LiteLLM_VerificationToken" t WHERE key_alias = $1""");
        return (await command.Text(alias).Rows(cancellation)).FirstOrDefault();
    }

    public async Task<List<JsonObject>> List(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"""SELECT {Row} FROM "LiteLLM_VerificationToken" t ORDER BY created_at DESC, token""");
        return await command.Rows(cancellation);
    }

    /// <summary>A user whom the key names and nobody knows yet is entered with it.</summary>
    public async Task<JsonObject> Add(NewKey key, CancellationToken cancellation)
    {
        if (key.UserId is { } user)
        {
            await using var owner = source.CreateCommand("""INSERT INTO "LiteLLM_UserTable" (user_id, user_role) VALUES ($1, 'internal_user') ON CONFLICT DO NOTHING""");
            await owner.Text(user).ExecuteNonQueryAsync(cancellation);
        }

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

    /// <summary>Changes what is given and leaves the rest.</summary>
    public async Task<JsonObject?> Update(string token, KeyChange change, string by, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            $"""
            UPDATE "LiteLLM_VerificationToken" AS t SET key_alias = coalesce($2, key_alias), models = coalesce($3, models),
                max_budget = coalesce($4, max_budget), spend = coalesce($5, spend), metadata = coalesce($6, metadata),
                blocked = coalesce($7, blocked), expires = coalesce($8, expires), updated_by = $9, updated_at = CURRENT_TIMESTAMP
            WHERE token = $1
            RETURNING {Row}
            """);
        command.Text(token).Text(change.Alias).Texts(change.Models).Number(change.MaxBudget).Number(change.Spend).Json(change.Metadata)
            .Flag(change.Blocked).Time(change.Expires).Text(by);
        return (await command.Rows(cancellation)).FirstOrDefault();
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
