namespace Sandbox.LiteLlm.Database;

/// <summary>The user on whom calls with the master key are booked.</summary>
internal static class DefaultUser
{
    public const string Id = "default_user_id";

    public static async Task Enter(Connection database, CancellationToken cancellation)
    {
        await using var command = database.Source.CreateCommand(
            """INSERT INTO "LiteLLM_UserTable" (user_id, user_role) VALUES ($1, 'proxy_admin') ON CONFLICT DO NOTHING""");
        await command.Text(Id).ExecuteNonQueryAsync(cancellation);
    }
}
