using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Rules.Repo;

public sealed class SecretInTrackedFile : Rule
{
    /// <summary>A shorter value may stand in a text by chance.</summary>
    internal const int LeastLength = 16;

    public override string Id => "repo/secret-in-tracked-file";

    public override Severity Severity => Severity.Error;

    public override string Title => "No file that git keeps holds a secret";

    public override string Why => "Whoever can read the repository, now or from its history, has it.";

    public override string Remedy => "Revoke it where it was made, and write the name of a variable in its place. Taking it out of the file does not take it out of the history.";

    public override string Source => "the forms that the providers give their keys; this stack's own values in .env";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        if (stack.Surroundings.Tracked is not { } tracked)
        {
            yield break;
        }

        var own = (stack.Env?.Assignments ?? [])
            .Where(a => stack.IsSecret(a.Name) && !tracked.Contains(stack.Env!.Source.Path))
            .Select(a => (a.Name, Value: stack.Variable(a.Name) is { IsKnown: true, Text: { Length: >= LeastLength } value } && !stack.DefaultSecrets.Hold(value) ? value : null))
            .Where(a => a.Value is not null)
            .ToList();
        foreach (var source in stack.Surroundings.Sources.Where(s => tracked.Contains(s.Path)).OrderBy(s => s.Path, StringComparer.Ordinal))
        {
            foreach (var finding in In(source, own!))
            {
                yield return finding;
            }
        }
    }

    private IEnumerable<Finding> In(SourceFile source, IReadOnlyList<(string Name, string Value)> own)
    {
        foreach (var (name, value) in own)
        {
            if (source.Text.IndexOf(value, StringComparison.Ordinal) is >= 0 and var at)
            {
                yield return At(source.PlaceAt(at, value.Length), $"The value of '{name}' stands in a file that git keeps: whoever can read the repository has it.", Remedy);
            }
        }

        foreach (var (start, length, what) in SecretShapes.In(source.Text).Where(s => !own.Any(o => source.Text.AsSpan(s.Start, s.Length).SequenceEqual(o.Value))))
        {
            yield return At(source.PlaceAt(start, length), $"This is {what}, in a file that git keeps: whoever can read the repository has it.", Remedy);
        }
    }
}
