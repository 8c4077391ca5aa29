using LitellmStack.Compose;
using LitellmStack.Machine;
using LitellmStack.Testing;

namespace LitellmStack.Adapters.Tests.Snapshots;

/// <summary>The effective configuration of the base file, what each overlay changes in it, and that every combination is one that Compose takes.</summary>
public sealed class FilesOfTheStack
{
    private const string NoPlugin = "there is no Compose plugin on this machine";

    [SkippableFact]
    public async Task AreTheBaseAlone()
    {
        Skip.IfNot(EffectiveLines.HasPlugin, NoPlugin);
        await Snapshot.Text(string.Join('\n', await EffectiveLines.Of(EffectiveLines.Selection())), "txt");
    }

    [SkippableTheory]
    [InlineData("nvidia")]
    [InlineData("nvidia-cdi")]
    [InlineData("amd")]
    [InlineData("dev")]
    [InlineData("ca")]
    [InlineData("external-ollama")]
    [InlineData("half-ollama")]
    [InlineData("half-gateway")]
    [InlineData("sandbox")]
    public async Task ChangeByAnOverlay(string overlay)
    {
        Skip.IfNot(EffectiveLines.HasPlugin, NoPlugin);
        var selection = overlay switch
        {
            "nvidia" => EffectiveLines.Selection(Accelerator.Nvidia),
            "nvidia-cdi" => EffectiveLines.Selection(Accelerator.NvidiaCdi),
            "amd" => EffectiveLines.Selection(Accelerator.Amd),
            "half-ollama" => EffectiveLines.Selection(half: StackHalf.Ollama),
            "half-gateway" => EffectiveLines.Selection(half: StackHalf.Gateway),
            "sandbox" => EffectiveLines.Selection(isSandbox: true),
            _ => EffectiveLines.Selection(with: overlay),
        };
        await Snapshot.Text(await EffectiveLines.Change(selection), "txt").UseParameters(overlay);
    }

    [SkippableTheory]
    [InlineData(Accelerator.Cpu)]
    [InlineData(Accelerator.Nvidia)]
    [InlineData(Accelerator.NvidiaCdi)]
    [InlineData(Accelerator.Amd)]
    public async Task AreTakenInEveryCombination(Accelerator accelerator)
    {
        Skip.IfNot(EffectiveLines.HasPlugin, NoPlugin);
        string[][] with = [[], ["dev"], ["dev", "ca"], ["external-ollama"], ["dev", "ca", "external-ollama"]];
        var all = with.SelectMany(w => Enum.GetValues<StackHalf>().SelectMany(half => new[] { false, true }.Select(sandbox => EffectiveLines.Selection(accelerator, half, sandbox, w))));
        foreach (var selection in all.Where(s => s.RunsOllama || s.RunsGateway))
        {
            (await EffectiveLines.Of(selection)).ShouldContain(line => line.StartsWith("services.", StringComparison.Ordinal), string.Join(" + ", selection.Files));
        }
    }
}
