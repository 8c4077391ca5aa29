using LitellmStack.Ports;

namespace LitellmStack.Adapters.GitHub;

/// <summary>A token of the shell. It has no text of its own, so that it can't get into a message by being written.</summary>
public sealed class GitHubToken
{
    public const string OwnVariable = "STACK_GITHUB_TOKEN";
    private static readonly string[] Variables = [OwnVariable, "GITHUB_TOKEN"];

    /// <summary>Tokens of GitHub, of its command line tool and of a workflow. What is compiled or tested does not get them.</summary>
    private static readonly string[] OfTheShell =
    [
        .. Variables, "GH_TOKEN", "GITHUB_ENTERPRISE_TOKEN", "GH_ENTERPRISE_TOKEN", "ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
    ];

    private readonly string secret;

    private GitHubToken(string secret) => this.secret = secret;

    /// <summary>The first that is set; nothing where none is.</summary>
    public static GitHubToken? Of(Func<string, string?> variable)
    {
        foreach (var name in Variables)
        {
            var text = variable(name)?.Trim();
            if (!string.IsNullOrEmpty(text))
            {
                return text.All(char.IsAsciiLetterOrDigit) || text.All(character => character is > ' ' and <= '~') ? new(text)
                    : throw new OutsideWorldException($"'{name}' holds characters that no token has; it is not sent.", "Copy the token again: one line, without blanks.");
            }
        }

        return null;
    }

    public static bool IsIn(string variable) => OfTheShell.Contains(variable, StringComparer.OrdinalIgnoreCase);

    public override string ToString() => "***";

    internal Octokit.Credentials Credentials => new(secret, Octokit.AuthenticationType.Bearer);

    /// <summary>The text without the token, wherever it came from.</summary>
    internal string Hidden(string text) => text.Replace(secret, "***", StringComparison.Ordinal);
}
