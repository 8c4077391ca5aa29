using LitellmStack.Findings;
using LitellmStack.LiteLlm;

namespace LitellmStack.Rules.LiteLlm;

public sealed class InlineSecret : Rule
{
    /// <summary>Characters of the shortest key that a provider gives out; what is shorter is a word that a local server wants to see.</summary>
    private const int LeastLength = 16;

    /// <summary>Where any secret counts, however it looks.</summary>
    private static readonly string[] Always = ["master_key", "database_url"];

    private static readonly string[] Placeholders =
        ["dummy", "fake", "none", "not-", "not_", "no-", "any", "unused", "ollama", "test", "mock", "example", "xxx", "sk-xxx", "sk-no"];

    public override string Id => "litellm/inline-secret";

    public override Severity Severity => Severity.Error;

    public override string Title => "The gateway's settings hold no secret, but the name of the variable that does";

    public override string Why =>
        "Settings are committed, copied and shown; a secret in them is read by everybody who sees the file, and stays in git's history.";

    public override string Remedy =>
        "Write os.environ/NAME, pass NAME to the gateway's service, and set it in the environment file. A key that was committed must be made anew.";

    public override string Source => "LiteLLM's settings reference (os.environ/)";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        var isTracked = stack.Surroundings.Tracked is { } tracked && stack.Settings is { } settings && tracked.Contains(settings.File.Source.Path);
        return SecretSetting.In(stack.Settings)
            .Where(s => IsSecret(s.Path.Key, s.Secret) && !stack.DefaultSecrets.Hold(s.Secret))
            .Select(s => At(
                s.Value.Place,
                isTracked ? Severity.Error : Severity.Warning,
                isTracked
                    ? $"The secret of '{s.Path}' stands in a file that git keeps: it goes to everybody who gets the repository, and stays in its history."
                    : $"The secret of '{s.Path}' stands in the settings: whoever sees the file, or a copy of it, has it.",
                $"Write {EnvReference.Prefix}{Variable(s.Path.Key)} and pass that variable to the gateway's service"
                    + $"{(isTracked ? "; make a new secret, since this one is out." : ".")}"));
    }

    private static bool IsSecret(string key, string secret) =>
        Always.Contains(key, StringComparer.OrdinalIgnoreCase)
        || (secret.Length >= LeastLength && secret.Any(char.IsAsciiDigit) && secret.Any(char.IsAsciiLetter) && !secret.Any(char.IsWhiteSpace)
            && !Placeholders.Any(p => secret.StartsWith(p, StringComparison.OrdinalIgnoreCase)));

    private static string Variable(string key) => key switch
    {
        "master_key" => "LITELLM_MASTER_KEY",
        "database_url" => "DATABASE_URL",
        _ when key.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_') => key,
        _ => "NAME",
    };
}
