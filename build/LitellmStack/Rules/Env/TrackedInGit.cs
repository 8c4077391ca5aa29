using LitellmStack.Environment;
using LitellmStack.Findings;

namespace LitellmStack.Rules.Env;

public sealed class TrackedInGit : Rule
{
    public override string Id => "env/tracked-in-git";

    public override Severity Severity => Severity.Error;

    public override string Title => "An environment file with secrets is not kept by git";

    public override string Why => "Whoever can read the repository, now or from its history, has the keys.";

    public override string Remedy => "git rm --cached .env, add it to .gitignore, and make new secrets: the old ones stay in the history.";

    public override string Source => "git keeps every version of what it once kept";

    public override IEnumerable<Finding> Check(StackModel stack) =>
        from file in stack.EnvFiles.Values.Prepend(stack.Env).OfType<DotEnv>().DistinctBy(f => f.Source.Path)
        where stack.Surroundings.Tracked?.Contains(file.Source.Path) ?? false
        let secret = file.Assignments.FirstOrDefault(a => stack.IsSecret(a.Name) && a.Value?.Parts is [LitellmStack.Compose.Literal { Text.Length: > 0 }])
        where secret is not null
        select At(
            secret.Place,
            $"git keeps {file.Source.Path}, which holds '{secret.Name}': whoever can read the repository has it.",
            $"Run 'git rm --cached {file.Source.Path}', add it to .gitignore, and make new secrets: the old ones stay in the history.");
}
