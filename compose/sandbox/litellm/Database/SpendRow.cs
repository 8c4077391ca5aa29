using Npgsql;

using Sandbox.LiteLlm.Spend;

namespace Sandbox.LiteLlm.Database;

/// <summary>The insert of one row into "LiteLLM_SpendLogs". The texts of a conversation are not kept: LiteLLM's default.</summary>
internal static class SpendRow
{
    public static NpgsqlCommand Of(SpendEntry entry, NpgsqlConnection connection) => Sql.Command(
        connection,
        """
        INSERT INTO "LiteLLM_SpendLogs" (request_id, call_type, api_key, spend, total_tokens, prompt_tokens, completion_tokens, "startTime", "endTime",
            request_duration_ms, "completionStartTime", model, model_id, model_group, custom_llm_provider, api_base, "user", metadata, cache_hit,
            cache_key, request_tags, team_id, end_user, requester_ip_address, session_id, status)
        VALUES ($1, $2, $3, $4, $5::int, $6::int, $7::int, $8, $9, $10::int, $11, $12, $13, $14, $15, $16, $17, $18, 'False', 'Cache OFF', $19, $20, $21, $22, $1, $23)
        ON CONFLICT (request_id) DO NOTHING
        """)
        .Text(entry.RequestId)
        .Text(entry.CallType)
        .Text(entry.KeyHash)
        .Number(entry.Spend)
        .Count(entry.PromptTokens + entry.CompletionTokens)
        .Count(entry.PromptTokens)
        .Count(entry.CompletionTokens)
        .Time(entry.Start)
        .Time(entry.End)
        .Count((long)(entry.End - entry.Start).TotalMilliseconds)
        .Time(entry.FirstToken ?? entry.End)
        .Text(entry.Model)
        .Text(entry.ModelId)
        .Text(entry.ModelGroup)
        .Text(entry.Provider)
        .Text(entry.ApiBase)
        .Text(entry.User)
        .Json(entry.Metadata)
        .Json(entry.Tags)
        .Text(entry.TeamId)
        .Text(entry.EndUser)
        .Text(entry.Address)
        .Text(entry.Succeeded ? "success" : "failure");
}
