using LitellmStack.Compose;
using LitellmStack.Findings;

namespace LitellmStack.Rules.Env;

public sealed class InlineSecret : Rule
{
    /// <summary>What is shorter is the word of a stack that is tried out and thrown away.</summary>
    private const int LeastLength = 8;

    public override string Id => "env/inline-secret";

    public override Severity Severity => Severity.Warning;

    public override string Title => "No compose file holds a secret of the stack's own, but the name of the variable that does";

    public override string Why => "Compose files are committed, copied and shown; a secret in one is read by everybody who sees the file, and stays in git's history.";

    public override string Remedy => "Write ${NAME:?} and set NAME in the environment file, with the same value where a database or what it encrypts stands on it.";

    public override string Source => "this project's own; env/default-secret judges values that are public already";

    public override IEnumerable<Finding> Check(StackModel stack) =>
    [
        .. stack.Compose.Services.SelectMany(s => s.Environment)
            .Where(v => v.Value is { Template.Parts: [Literal literal] } && IsSecret(stack, v.Name, literal.Text))
            .Select(v => At(
                v.Value!.Place,
                $"'{v.Name}' is written out in a compose file: whoever sees the file, or a copy of it, has it.",
                $"Write ${{{v.Name}:?}} and set it in the environment file, with the same value: what stands on it goes on working.")),
        .. DefaultsInEffect.Of(stack)
            .Where(r => r.Reference.Default is { Parts: [Literal literal] } && IsSecret(stack, r.Name, literal.Text))
            .DistinctBy(r => r.Name)
            .Select(r => At(
                r.Place,
                $"Nothing that Compose reads sets '{r.Name}', so its default is the secret: whoever sees the file, or a copy of it, has it.",
                $"Write ${{{r.Name}:?}} and set it in the environment file, with the same value where a database was made with it.")),
    ];

    /// <summary>Only what the stack itself makes up: other values may be words that a local server wants to see.</summary>
    private static bool IsSecret(StackModel stack, string name, string value) =>
        SecretMaker.IsTheStack(stack, name) && value.Length >= LeastLength && !stack.DefaultSecrets.Hold(value);
}
