namespace Sandbox.LiteLlm.Http;

/// <summary>A request that is not served. One middleware writes it in the form that LiteLLM's clients read.</summary>
internal sealed class RefusedException(int status, string message, string type = "None", string? param = "None") : Exception(message)
{
    public int Status => status;

    public string Type => type;

    public string? Param => param;

    public static RefusedException NoDatabase() =>
        new(500, "DB not connected. This route needs a database: set DATABASE_URL or DATABASE_HOST, DATABASE_USERNAME, DATABASE_PASSWORD and DATABASE_NAME.", "no_db_connection");

    public static RefusedException BadRequest(string message, string? param = "None") => new(400, message, "invalid_request_error", param);
}
