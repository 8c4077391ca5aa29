using LitellmStack.Findings;

namespace LitellmStack.Rules.Env;

public sealed class Missing : Rule
{
    public override string Id => "env/missing";

    public override Severity Severity => Severity.Error;

    public override string Title => "Every required variable is set";

    public override string Why => "Compose stops at the first one that is missing, and starts nothing.";

    public override string Remedy => "Run './build.sh Init', which makes what can be made; set the others by hand.";

    public override string Source => "config/env.example (the tag 'required'); ${NAME:?} in the compose files";

    /// <summary>Where there is an environment file: without one, nothing was set up yet.</summary>
    public override IEnumerable<Finding> Check(StackModel stack)
    {
        if (stack.Env is not { IsWhole: true } env)
        {
            return [];
        }

        var selected = stack.Compose.Files.Where(f => f.IsSelected).Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var values = env.Values();
        var required = stack.Compose.References.Where(r => r.Reference.IsRequired && selected.Contains(r.Place.File));
        return required
            .Where(r => !values.TryGetValue(r.Name, out var value) || (value.IsKnown && string.IsNullOrEmpty(value.Text)))
            .GroupBy(r => r.Name)
            .Select(same => At(
                env.Assignments.LastOrDefault(a => a.Name == same.Key)?.Place ?? same.First().Place,
                $"'{same.Key}' is required at {same.First().Place} and not set in {env.Source.Path}: Compose starts nothing.",
                stack.Declared?.FirstOrDefault(d => d.Name == same.Key) is { Variable.IsGenerated: true } ? "Run './build.sh Init', which makes it." : $"Set '{same.Key}' in {env.Source.Path}."));
    }
}
