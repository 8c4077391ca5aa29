using LitellmStack.Compose;
using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Rules.Compose;

public sealed class GpuInBase : Rule
{
    public override string Id => "compose/gpu-in-base";

    public override Severity Severity => Severity.Warning;

    public override string Title => "A graphics card is asked for in a file of its own";

    public override string Why =>
        "The engine refuses a container whose card it has not: on a machine without one the stack does not start, though the models would run on its processor.";

    public override string Remedy => "Move it into an overlay (compose/nvidia.yml), and select that where there is a card.";

    public override string Source => "docker/compose#12514";

    /// <summary>In the first file of a stack, which every machine uses; where it is the only one, the card may well be what the stack is for.</summary>
    public override IEnumerable<Finding> Check(StackModel stack) => stack.Compose.Files is not [{ IsSelected: true } first, ..] files ? []
        : first.Services.Select(s => new { Service = s, Card = Card(s) }).Where(s => s.Card is not null).Select(s => At(
            s.Card!.Place,
            files.Count > 1 ? Severity.Warning : Severity.Note,
            $"'{s.Service.Name}' asks for a graphics card in the file that every machine uses: without one the stack does not start.",
            "Move it into an overlay of its own, and select that where there is a card."));

    private static Node? Card(Service service)
    {
        if (service.Values.GetValueOrDefault("runtime") is Scalar { Text: "nvidia" } runtime)
        {
            return runtime;
        }

        if (service.Values.GetValueOrDefault("gpus") is { } gpus)
        {
            return gpus;
        }

        var reservations = ((service.Values.GetValueOrDefault("deploy") as Mapping)?["resources"] as Mapping)?["reservations"] as Mapping;
        return (reservations?["devices"] as Sequence)?.Items.FirstOrDefault(d =>
            (d as Mapping)?["capabilities"] is Sequence capabilities && capabilities.Items.OfType<Scalar>().Any(c => c.Text is "gpu" or "nvidia"));
    }
}
