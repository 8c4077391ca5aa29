using LitellmStack.Findings;

namespace LitellmStack.Rules.Env;

public sealed class Permissions : Rule
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    public override string Id => "env/permissions";

    public override Severity Severity => Severity.Warning;

    public override string Title => "An environment file with secrets is its owner's alone";

    public override string Why => "Every user and every service of this machine can read the keys, or put others in their place.";

    public override string Remedy => "chmod 600 .env";

    public override string Source => "this project's own: 'Init' makes it so";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        if (stack.Env is { } env && stack.Surroundings.EnvMode is { } mode && (mode & Others) != 0
            && env.Assignments.FirstOrDefault(a => stack.IsSecret(a.Name) && stack.Variable(a.Name).Text is { Length: > 0 }) is { } secret)
        {
            yield return At(
                secret.Place,
                $"{env.Source.Path} holds '{secret.Name}' and can be {((mode & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != 0 ? "changed" : "read")} by others (mode {Convert.ToString((int)mode, 8)}).",
                $"Run 'chmod 600 {env.Source.Path}'.");
        }
    }
}
