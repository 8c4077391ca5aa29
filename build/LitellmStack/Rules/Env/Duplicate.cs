using LitellmStack.Environment;
using LitellmStack.Findings;

namespace LitellmStack.Rules.Env;

public sealed class Duplicate : Rule
{
    public override string Id => "env/duplicate";

    public override Severity Severity => Severity.Warning;

    public override string Title => "A variable stands once in an environment file";

    public override string Why => "The last line wins: whoever edits the other one changes nothing.";

    public override string Remedy => "Remove all but one.";

    public override string Source => "Compose 2.40";

    public override IEnumerable<Finding> Check(StackModel stack) => stack.EnvFiles.Values.Prepend(stack.Env).OfType<DotEnv>().DistinctBy(f => f.Source.Path).SelectMany(Repeated);

    private IEnumerable<Finding> Repeated(DotEnv file) => file.Assignments.GroupBy(a => a.Name).Where(same => same.Count() > 1).SelectMany(same => same
        .SkipLast(1)
        .Select(a => At(a.Place, $"'{a.Name}' is set again in line {same.Last().Place.Line}, which wins: this line does nothing.", "Remove one of the two.")));
}
