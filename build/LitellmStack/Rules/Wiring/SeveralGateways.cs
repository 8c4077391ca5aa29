using LitellmStack.Compose;
using LitellmStack.Findings;

namespace LitellmStack.Rules.Wiring;

public sealed class SeveralGateways : Rule
{
    public override string Id => "wiring/several-gateways";

    public override Severity Severity => Severity.Note;

    public override string Title => "One service runs the gateway that the settings are for";

    public override string Why =>
        "One settings file is judged. Which variables it reads, and which addresses and networks its routes need, is a question to the one gateway that has it. "
        + "Of every other one command, mounts, log level and database are judged, and nothing else.";

    public override string Remedy => "Judge the others by themselves: './build.sh Validate --stack FOLDER --compose-file FILE --settings FILE'.";

    public override string Source => "This project: what Validate looks at";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        var serving = GatewayService.Serving(stack.Compose, stack.Images, stack.Variable);
        var others = serving.Where(s => s.Name != stack.Gateway?.Name).OrderBy(s => s.Name, StringComparer.Ordinal).ToList();
        if (serving.Count < 2 || stack.Settings is not { } settings)
        {
            return [];
        }

        var names = string.Join(", ", others.Select(s => $"'{s.Name}'"));
        return
        [
            At(
                others[0].Image?.Place ?? others[0].Place,
                stack.Gateway is { } judged
                    ? $"Only '{judged.Name}', which has '{settings.File.Source.Path}', was judged with it. Beside it LiteLLM's image is run by {names}: of that, command, mounts, log level and database alone."
                    : $"LiteLLM's image is run by {names}, and whose settings '{settings.File.Source.Path}' are is not clear: of each, command, mounts, log level and database were judged, and nothing else.",
                Remedy),
        ];
    }
}
