namespace Sandbox.LiteLlm.Auth;

/// <summary>Where a caller may show the key: `Authorization: Bearer`, or the headers that Anthropic's and Azure's clients send.</summary>
internal static class PresentedKey
{
    private const string Bearer = "Bearer ";

    public static string? Of(HttpRequest request)
    {
        if (request.Headers.Authorization.ToString() is { Length: > 0 } authorization)
        {
            return authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : authorization.Trim();
        }

        return request.Headers["x-api-key"].ToString() is { Length: > 0 } key ? key
            : request.Headers["api-key"].ToString() is { Length: > 0 } azure ? azure
            : null;
    }
}
