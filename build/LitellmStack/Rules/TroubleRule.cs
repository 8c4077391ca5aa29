using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Rules;

/// <summary>Reports what a reader could not take: always an error, since whatever reads the file after us refuses or misreads it too.</summary>
public abstract class TroubleRule : Rule
{
    public override Severity Severity => Severity.Error;

    private protected abstract TroubleKind Kind { get; }

    public override IEnumerable<Finding> Check(StackModel stack) => stack.Troubles.Where(t => t.Kind == Kind).Select(t => At(t.Place, t.Message, t.Remedy));
}
