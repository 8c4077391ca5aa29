using System.Globalization;

using Npgsql;

using Sandbox.LiteLlm.Spend;

namespace Sandbox.LiteLlm.Database;

/// <summary>Writes served calls: a row each, the sums of the day, and the cost onto key, user and team; all or nothing.</summary>
internal sealed class SpendTable(NpgsqlDataSource source, bool keepsRows)
{
    public async Task Write(IReadOnlyList<SpendEntry> entries, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var entry in entries)
        {
            if (keepsRows)
            {
                await using var row = SpendRow.Of(entry, connection);
                await row.ExecuteNonQueryAsync(cancellation);
            }

            await using var day = DayOf(entry, connection);
            await day.ExecuteNonQueryAsync(cancellation);
        }

        await AddUp("LiteLLM_VerificationToken", "token", entries.GroupBy(entry => (string?)entry.KeyHash), connection, cancellation);
        await AddUp("LiteLLM_UserTable", "user_id", entries.GroupBy(entry => (string?)entry.User), connection, cancellation);
        await AddUp("LiteLLM_TeamTable", "team_id", entries.GroupBy(entry => entry.TeamId), connection, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>In the order of the owners' names, so that two instances that write at once never wait for each other in a circle.</summary>
    private static async Task AddUp(
        string table, string column, IEnumerable<IGrouping<string?, SpendEntry>> groups, NpgsqlConnection connection, CancellationToken cancellation)
    {
        foreach (var group in groups.Where(group => !string.IsNullOrEmpty(group.Key)).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            await using var command = Sql.Command(connection, $"""UPDATE "{table}" SET spend = spend + $1, updated_at = now() AT TIME ZONE 'UTC' WHERE {column} = $2""");
            await command.Number(group.Sum(entry => entry.Spend)).Text(group.Key).ExecuteNonQueryAsync(cancellation);
        }
    }

    private static NpgsqlCommand DayOf(SpendEntry entry, NpgsqlConnection connection) => Sql.Command(
        connection,
        """
        INSERT INTO "LiteLLM_DailyUserSpend" AS day (id, user_id, date, api_key, model, model_group, custom_llm_provider, mcp_namespaced_tool_name,
            endpoint, prompt_tokens, completion_tokens, spend, api_requests, successful_requests, failed_requests)
        VALUES (gen_random_uuid()::text, $1, $2, $3, $4, $5, $6, '', $7, $8, $9, $10, 1, $11, 1 - $11)
        ON CONFLICT (user_id, date, api_key, model, custom_llm_provider, mcp_namespaced_tool_name, endpoint) DO UPDATE SET
            prompt_tokens = day.prompt_tokens + EXCLUDED.prompt_tokens,
            completion_tokens = day.completion_tokens + EXCLUDED.completion_tokens,
            spend = day.spend + EXCLUDED.spend,
            api_requests = day.api_requests + 1,
            successful_requests = day.successful_requests + EXCLUDED.successful_requests,
            failed_requests = day.failed_requests + EXCLUDED.failed_requests,
            updated_at = CURRENT_TIMESTAMP
        """)
        .Text(entry.User)
        .Text(entry.Start.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        .Text(entry.KeyHash)
        .Text(entry.Model)
        .Text(entry.ModelGroup)
        .Text(entry.Provider)
        .Text(entry.Endpoint)
        .Count(entry.PromptTokens)
        .Count(entry.CompletionTokens)
        .Number(entry.Spend)
        .Count(entry.Succeeded ? 1 : 0);
}
