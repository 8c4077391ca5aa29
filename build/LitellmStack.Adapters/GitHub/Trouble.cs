using System.Net;

using LitellmStack.Ports;
using LitellmStack.Release;

using Octokit;

namespace LitellmStack.Adapters.GitHub;

/// <summary>A call's trouble in our words, with what mends it and without the token.</summary>
internal sealed record Trouble(string What, string Right, RepositoryAddress Repository, GitHubToken? Token)
{
    public OutsideWorldException Of(Exception trouble, Refusal refusal, int tries)
    {
        var again = tries > 1 ? $" ({tries} tries)" : "";
        return new(
            Hidden($"GitHub was asked to {What} at {Repository}{again} and answered: {Said(trouble)}"),
            Remedy(trouble, refusal),
            // What a cause prints is not ours to hide.
            Token is not null && Hidden(trouble.ToString()) != trouble.ToString() ? null : trouble);
    }

    private string Hidden(string text) => Token?.Hidden(text) ?? text;

    private static string Said(Exception trouble) => trouble switch
    {
        ApiException api when api.ApiError?.Errors is { Count: > 0 } errors =>
            $"HTTP {(int)api.StatusCode}: {api.ApiError.Message} ({string.Join(", ", errors.Select(error => string.Join(' ', ((string?[])[error.Field, error.Code, error.Message]).Where(word => !string.IsNullOrEmpty(word)))))})",
        ApiException api => $"HTTP {(int)api.StatusCode}: {api.Message}",
        OperationCanceledException => $"nothing within {GitHubConnection.CallLimit.TotalMinutes:0} min",
        _ => trouble.InnerException is { } cause && !trouble.Message.Contains(cause.Message, StringComparison.Ordinal) ? $"{trouble.Message} {cause.Message}" : trouble.Message,
    };

    private string Remedy(Exception trouble, Refusal refusal) => trouble switch
    {
        _ when refusal is { HadNoEffect: true, MayHelp: true } => $"A rate limit of GitHub ends in {refusal.Wait?.TotalSeconds ?? 60:0} s. Run this again after that{(Token is null ? $", or set '{GitHubToken.OwnVariable}': with a token the limit is higher" : "")}.",
        ApiException { StatusCode: HttpStatusCode.Unauthorized } => $"GitHub does not take the token: it has expired or was withdrawn. Set '{GitHubToken.OwnVariable}' to a new one with the right '{Right}'.",
        ApiException { StatusCode: HttpStatusCode.Forbidden or HttpStatusCode.NotFound } => Token is null
            ? $"Look whether '{Repository}' is right. A private repository is seen with a token: set '{GitHubToken.OwnVariable}'."
            : $"Look whether '{Repository}' is right, and give the token '{Right}': under 'permissions' in a workflow, under 'Repository permissions' for a fine-grained token.",
        ApiException { StatusCode: < HttpStatusCode.InternalServerError } => "Run this again: it looks at what is there and goes on with that. If the answer stays the same, it says what GitHub does not take.",
        _ => "Look at https://www.githubstatus.com and at this machine's network, then run this again: it goes on where it stopped.",
    };
}
