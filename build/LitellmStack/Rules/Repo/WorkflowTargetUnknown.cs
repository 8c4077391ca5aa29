namespace LitellmStack.Rules.Repo;

public sealed class WorkflowTargetUnknown() : TargetUnknown(".github/workflows/")
{
    public override string Id => "repo/workflow-target-unknown";

    public override string Title => "Every target that a workflow calls is one that there is";

    public override string Why => "The call ends with exit code 2 and runs nothing: a check that every commit needs is red, or one that nobody sees does not run.";
}
