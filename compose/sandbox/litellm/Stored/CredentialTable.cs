using System.Text.Json.Nodes;

using Npgsql;

using Sandbox.LiteLlm.Database;

namespace Sandbox.LiteLlm.Stored;

/// <summary>Rows of "LiteLLM_CredentialsTable" as they lie there, values encrypted.</summary>
internal sealed class CredentialTable(NpgsqlDataSource source)
{
    public async Task<List<JsonObject>> List(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("""SELECT to_jsonb(t)::text FROM "LiteLLM_CredentialsTable" t ORDER BY credential_name""");
        return await command.Rows(cancellation);
    }

    /// <summary>False where the name is taken.</summary>
    public async Task<bool> Add(string name, JsonObject values, JsonObject information, string by, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            """
            INSERT INTO "LiteLLM_CredentialsTable" (credential_id, credential_name, credential_values, credential_info, created_by, updated_by)
            VALUES (gen_random_uuid()::text, $1, $2, $3, $4, $4)
            ON CONFLICT (credential_name) DO NOTHING
            """);
        return await command.Text(name).Json(values).Json(information).Text(by).ExecuteNonQueryAsync(cancellation) > 0;
    }

    public async Task<bool> Delete(string name, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("""DELETE FROM "LiteLLM_CredentialsTable" WHERE credential_name = $1""");
        return await command.Text(name).ExecuteNonQueryAsync(cancellation) > 0;
    }
}
