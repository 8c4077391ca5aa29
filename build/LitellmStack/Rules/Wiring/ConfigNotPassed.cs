using LitellmStack.Findings;

namespace LitellmStack.Rules.Wiring;

public sealed class ConfigNotPassed : Rule
{
    /// <summary>Each ends the program, or gives it its models by another way.</summary>
    private static readonly string[] OtherWays = ["--model", "-m", "--version", "-v", "--health", "--test", "--help", "--skip_server_startup"];

    private static readonly string[] Variables = ["CONFIG_FILE_PATH", "WORKER_CONFIG"];

    public override string Id => "wiring/config-not-passed";

    public override Severity Severity => Severity.Error;

    public override string Title => "A gateway that is given a settings file is told to read it";

    public override string Why =>
        "A mounted file alone changes nothing: without '--config' the gateway starts, calls itself healthy and serves no model.";

    public override string Remedy => "Add '--config' with the path inside the container to the 'command' of the gateway's service.";

    public override string Source => "LiteLLM 1.81.12, run: without --config /v1/models is empty; BerriAI/litellm#2889, #4143";

    public override IEnumerable<Finding> Check(StackModel stack) =>
        stack.Settings is not { } settings ? [] : GatewayStart.All(stack).Select(start => Judge(stack, settings.File.Source.Path, start)).OfType<Finding>();

    private Finding? Judge(StackModel stack, string settings, GatewayStart start)
    {
        var gateway = start.Service;
        if (start.Words.Any(IsAnotherWay) || ContainerEnvironment.Of(stack, gateway) is not { } given || given.Names.Any(Names)
            || MountedPath.TargetOf(stack, gateway, settings) is not { } target)
        {
            return null;
        }

        return At(
            gateway.Values.GetValueOrDefault("command")?.Place ?? gateway.Place,
            $"'{gateway.Name}' is not told to read its settings: '{settings}' lies in its container at '{target}', and it starts without any of its routes.",
            start.Words.Count == 0 ? $"Add 'command: [\"--config\", \"{target}\"]' to the service." : $"Add '--config {target}' to the command.");
    }

    private static bool IsAnotherWay(StartWord word) =>
        word.Text is "-c" || word.Text.StartsWith("--config", StringComparison.Ordinal) || OtherWays.Contains(word.Text.Split('=')[0]);

    private static bool Names(string variable) => Variables.Contains(variable) || variable.StartsWith("LITELLM_CONFIG_BUCKET", StringComparison.Ordinal);
}
