using LitellmStack.Findings;

namespace LitellmStack.Rules.Env;

public sealed class WeakSecret : Rule
{
    /// <summary>16 random letters and digits are 95 bits; fewer are tried out at a port that is open.</summary>
    private const int LeastLength = 16;

    /// <summary>Fewer different characters than this are a word or a pattern, however long.</summary>
    private const int LeastDifferent = 6;

    public override string Id => "env/weak-secret";

    public override Severity Severity => Severity.Warning;

    public override string Title => "A secret of the stack's own is long and random";

    public override string Why => "It protects until someone tries: the gateway and the database answer as many guesses as one sends.";

    public override string Remedy => "Make a new one ('openssl rand -hex 32'), or remove the line before the first start and run './build.sh Init'.";

    public override string Source => "this project's own: 16 characters, 6 different ones";

    /// <summary>Only what the stack itself makes up is judged: a provider's key is as long as the provider makes it.</summary>
    public override IEnumerable<Finding> Check(StackModel stack) =>
        from assignment in stack.Env?.Assignments ?? []
        where SecretMaker.IsTheStack(stack, assignment.Name)
        let value = stack.Variable(assignment.Name) is { IsKnown: true, Text: { Length: > 0 } text } ? text : null
        where value is not null && !stack.DefaultSecrets.Hold(value) && (value.Length < LeastLength || value.Distinct().Count() < LeastDifferent)
        select At(
            assignment.ValuePlace,
            $"The value of '{assignment.Name}' is {(value.Length < LeastLength ? $"{value.Length} characters long" : "made of few different characters")}: it can be guessed.",
            "Make a new one: 'openssl rand -hex 32'; a database's is changed inside the database too.");
}
