using System.Text.Json.Nodes;

using Npgsql;

using Sandbox.LiteLlm.Database;

namespace Sandbox.LiteLlm.Stored;

/// <summary>Rows of "LiteLLM_ProxyModelTable" as they lie there, parameters encrypted.</summary>
internal sealed class StoredModelTable(NpgsqlDataSource source)
{
    public async Task<List<JsonObject>> List(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("""SELECT to_jsonb(t)::text FROM "LiteLLM_ProxyModelTable" t ORDER BY created_at, model_id""");
        return await command.Rows(cancellation);
    }

    public async Task<JsonObject> Add(string id, string name, JsonObject parameters, JsonObject information, string by, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            """
            INSERT INTO "LiteLLM_ProxyModelTable" AS t (model_id, model_name, litellm_params, model_info, created_by, updated_by)
            VALUES ($1, $2, $3, $4, $5, $5)
            RETURNING to_jsonb(t)::text
            """);
        return (await command.Text(id).Text(name).Json(parameters).Json(information).Text(by).Rows(cancellation))[0];
    }

    public async Task<bool> Delete(string id, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("""DELETE FROM "LiteLLM_ProxyModelTable" WHERE model_id = $1""");
        return await command.Text(id).ExecuteNonQueryAsync(cancellation) > 0;
    }
}
