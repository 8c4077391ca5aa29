namespace LitellmStack.Rules.Repo;

public sealed class ScriptTargetUnknown() : TargetUnknown("scripts/")
{
    public override string Id => "repo/script-target-unknown";

    public override string Title => "Every target that a script calls is one that there is";

    public override string Why => "The call ends with exit code 2 and runs nothing: a nightly backup is not made.";
}
