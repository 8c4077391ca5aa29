using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Machine;
using LitellmStack.Testing;

namespace LitellmStack.Tests.Environment;

public sealed class BlockThatIsKept
{
    [Fact]
    public Task OfASandboxIsAsVerified() => Snapshot.Text(Written(isSandbox: true, "3fe6cb28df78", "2026-01-02T03:04:05Z", Accelerator.NvidiaCdi, ["dev", "ca"], StackHalf.Both), "env");

    [Fact]
    public Task OfTheGatewaysHalfIsAsVerified() => Snapshot.Text(Written(isSandbox: false, null, null, Accelerator.Cpu, [], StackHalf.Gateway), "env");

    [Theory]
    [InlineData(Accelerator.Cpu)]
    [InlineData(Accelerator.Nvidia)]
    [InlineData(Accelerator.NvidiaCdi)]
    [InlineData(Accelerator.Amd)]
    public void GivesBackTheAccelerator(Accelerator accelerator) =>
        StackBlock.AcceleratorOf(new EnvText(Written(false, null, null, accelerator, [], StackHalf.Both))).ShouldBe(accelerator);

    [Theory]
    [InlineData(StackHalf.Both)]
    [InlineData(StackHalf.Ollama)]
    [InlineData(StackHalf.Gateway)]
    public void GivesBackTheHalf(StackHalf half) => StackBlock.HalfOf(new EnvText(Written(false, null, null, Accelerator.Cpu, [], half))).ShouldBe(half);

    [Fact]
    public void GivesBackTheOverlays() =>
        StackBlock.WithOf(new EnvText(Written(false, null, null, Accelerator.Cpu, ["dev", "external-ollama"], StackHalf.Both))).ShouldBe(["dev", "external-ollama"]);

    [Fact]
    public void OfAnEmptyFileIsThePlainStack()
    {
        StackBlock.WithOf(EnvText.Empty).ShouldBeEmpty();
        StackBlock.HalfOf(EnvText.Empty).ShouldBe(StackHalf.Both);
        StackBlock.AcceleratorOf(EnvText.Empty).ShouldBe(Accelerator.Cpu);
    }

    [Fact]
    public void HasOnlyNamesThatAreKnownAsItsOwn() =>
        new EnvText(Written(true, "tag", "data", Accelerator.Cpu, [], StackHalf.Both)).Block.Select(line => line.Key).ShouldAllBe(name => ForeignVariables.AreOfTheBlock(name));

    private static string Written(bool isSandbox, string? tag, string? data, Accelerator accelerator, IReadOnlyList<string> with, StackHalf half) =>
        EnvText.Empty.WithBlock(new StackBlock(new StackSelection(new StackIdentity("team", isSandbox), accelerator, with, half), "0123456789ab", tag, data).Lines).Text;
}
