using LitellmStack.Compose;

namespace LitellmStack.Rules.Env;

/// <summary>References of compose files whose default stands in: nothing in the environment file takes its place.</summary>
internal static class DefaultsInEffect
{
    public static IEnumerable<ComposeReference> Of(StackModel stack)
    {
        // Of ${A:-${B:-x}} a set A takes the place of both.
        var unread = new HashSet<Reference>(ReferenceEqualityComparer.Instance);
        foreach (var reference in stack.Compose.References.Where(r => r.Reference.Default is not null))
        {
            if (unread.Contains(reference.Reference) || IsSet(stack, reference.Reference))
            {
                unread.UnionWith(reference.Reference.Argument!.References);
            }
            else
            {
                yield return reference;
            }
        }
    }

    private static bool IsSet(StackModel stack, Reference reference) => stack.Variable(reference.Name) switch
    {
        { IsKnown: false } => stack.Env?.Assignments.Any(a => a.Name == reference.Name) ?? false,
        var value => reference.Substitution == Substitution.DefaultIfUnset ? value.Text is not null : !string.IsNullOrEmpty(value.Text),
    };
}
