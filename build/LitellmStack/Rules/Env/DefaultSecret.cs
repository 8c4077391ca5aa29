using System.Text.RegularExpressions;

using LitellmStack.Compose;
using LitellmStack.Findings;

namespace LitellmStack.Rules.Env;

public sealed partial class DefaultSecret : Rule
{
    public override string Id => "env/default-secret";

    public override Severity Severity => Severity.Error;

    public override string Title => "No secret is one that is printed in a guide";

    public override string Why =>
        "Everybody knows it: whoever reaches the port is the administrator, or reads the database. LiteLLM itself refuses to start with 'sk-1234'. "
        + "The placeholder of a provider's key opens nothing, and is a warning: the provider refuses it.";

    public override string Remedy =>
        "Remove the line and run './build.sh Init', which makes a random one; in a compose file write ${NAME:?}, never a default. A provider's key comes from the provider.";

    public override string Source => "config/known/default-secrets.yml; BerriAI/litellm#42019";

    public override IEnumerable<Finding> Check(StackModel stack) => [.. InEnvironmentFiles(stack), .. InCompose(stack)];

    private IEnumerable<Finding> InEnvironmentFiles(StackModel stack)
    {
        var files = stack.EnvFiles.Values.Prepend(stack.Env).OfType<Environment.DotEnv>();
        foreach (var assignment in files.SelectMany(f => f.Assignments).Where(a => stack.IsSecret(a.Name)))
        {
            if (assignment.Value is { Parts: [Literal literal] } && stack.DefaultSecrets.Hold(literal.Text))
            {
                yield return IsAbsent(stack, assignment.Name, literal.Text)
                    ? Absent(assignment.ValuePlace, assignment.Name, "Put in the key that the provider gives you, or leave the line empty.")
                    : Known(assignment.ValuePlace, assignment.Name, "Write a random one: 'openssl rand -hex 32' makes one. In this project's own stack, remove the line and run './build.sh Init'.");
            }
        }
    }

    private IEnumerable<Finding> InCompose(StackModel stack)
    {
        foreach (var variable in stack.Compose.Services.SelectMany(s => s.Environment).Where(v => stack.IsSecret(v.Name)))
        {
            if (variable.Value is { Template.Parts: [Literal literal] } value && stack.DefaultSecrets.Hold(literal.Text))
            {
                yield return IsAbsent(stack, variable.Name, literal.Text)
                    ? Absent(value.Place, variable.Name, $"Write ${{{variable.Name}:-}} and set it in the environment file, once the provider has given you a key.")
                    : Known(value.Place, variable.Name, $"Write ${{{variable.Name}:?}} and set it in the environment file.");
            }
        }

        foreach (var variable in stack.Compose.Services.SelectMany(s => s.Environment))
        {
            // The password of an address, as the gateway's own compose file has it.
            if (variable.Value is { Template.Parts: [Literal address] } value && PasswordIn().Match(address.Text) is { Success: true } match
                && match.Groups["password"] is { } password && stack.DefaultSecrets.Hold(password.Value))
            {
                yield return Known(
                    value.Scalar.PlaceOf(value.Offset + password.Index, password.Length), variable.Name, "Write ${POSTGRES_PASSWORD:?} in its place, and set that in the environment file.");
            }
        }

        foreach (var reference in DefaultsInEffect.Of(stack).Where(r => stack.IsSecret(r.Name)))
        {
            if (reference.Reference.Default is { Parts: [Literal literal] } && stack.DefaultSecrets.Hold(literal.Text))
            {
                yield return IsAbsent(stack, reference.Name, literal.Text)
                    ? Absent(reference.Place, reference.Name, $"Write ${{{reference.Name}:-}} and set it in the environment file, once the provider has given you a key.")
                    : Known(reference.Place, reference.Name, $"Write ${{{reference.Name}:?}}, so that nothing starts without a secret of its own.");
            }
        }
    }

    [GeneratedRegex(@"://[^/@:\s]*:(?<password>[^@/\s]+)@", RegexOptions.ExplicitCapture)]
    private static partial Regex PasswordIn();

    /// <summary>A placeholder of a key that somebody else gives out: nothing is open, but what needs the key does not work. "generate-me" speaks of one's own.</summary>
    private static bool IsAbsent(StackModel stack, string name, string value) =>
        SecretMaker.IsAProvider(stack, name) && stack.DefaultSecrets.IsPlaceholder(value) && !value.Contains("generate", StringComparison.OrdinalIgnoreCase);

    private Finding Absent(Place place, string name, string remedy) =>
        At(place, Severity.Warning, $"'{name}' was never filled in: its value is the placeholder of an example, and what needs the key is refused.", remedy);

    private Finding Known(Place place, string name, string remedy) =>
        At(place, $"The value of '{name}' stands in public guides, so it protects nothing.", remedy);
}
