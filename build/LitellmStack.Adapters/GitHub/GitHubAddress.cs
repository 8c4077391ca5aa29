using LitellmStack.Ports;

namespace LitellmStack.Adapters.GitHub;

/// <summary>Where GitHub's API is, and its pages.</summary>
/// <param name="Api">With a slash at its end: https://api.github.com/, https://github.example.com/api/v3/.</param>
/// <param name="Site">https://github.com/, https://github.example.com/.</param>
public sealed record GitHubAddress(Uri Api, Uri Site)
{
    public static readonly GitHubAddress Public = new(new("https://api.github.com/"), new("https://github.com/"));

    /// <summary>Reads what '--github-api-url' says. A token goes there with every call, so only this machine may be called without encryption.</summary>
    public static GitHubAddress Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Public;
        }

        if (!Uri.TryCreate(text.Trim().TrimEnd('/') + "/", UriKind.Absolute, out var api) || api.Scheme is not ("https" or "http"))
        {
            throw new OutsideWorldException($"'{text}' is no address of GitHub's API.", "Write it whole, for example '--github-api-url https://github.example.com/api/v3'.");
        }

        if (api.Scheme == "http" && !api.IsLoopback)
        {
            throw new OutsideWorldException($"'{text}' is not encrypted, and a token would travel to it in the clear.", "Write the address with 'https'.");
        }

        return api.Host == Public.Api.Host ? Public : new(api, new(api, "/"));
    }
}
