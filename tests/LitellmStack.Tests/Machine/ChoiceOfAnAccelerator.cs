using System.Text;

using LitellmStack.Machine;
using LitellmStack.Testing;

namespace LitellmStack.Tests.Machine;

public sealed class ChoiceOfAnAccelerator
{
    public static TheoryData<string> Machines => [.. RecordedMachine.All.Select(machine => machine.Name)];

    /// <summary>Every request on every machine: what is chosen and why, or why it is refused.</summary>
    [Theory]
    [MemberData(nameof(Machines))]
    public Task IsAsVerified(string machine)
    {
        var known = RecordedMachine.All.Single(m => m.Name == machine);
        var text = new StringBuilder($"machine: {machine} ({known.Origin})\n");
        foreach (var request in Enum.GetValues<AcceleratorRequest>())
        {
            var decision = AcceleratorDecision.Decide(request, known.Engine, known.Host);
            text.Append('\n').Append(request.ToString().ToLowerInvariant()).Append(": ");
            text.Append(decision.Refusal is { } refusal ? $"refused\n  {refusal.Message}\n  {refusal.Remedy}\n" : $"{decision.Accelerator}\n  {decision.Reason}\n");
        }

        return Snapshot.Text(text.ToString(), "txt").UseParameters(machine);
    }

    [Fact]
    public void IsTriedOnEightMachinesAtLeast()
    {
        RecordedMachine.All.Count.ShouldBeGreaterThanOrEqualTo(8);
        RecordedMachine.All.ShouldAllBe(m => m.Origin == "recorded" || m.Origin == "composed from documentation");
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void AutoIsNeverRefused(string machine)
    {
        var known = RecordedMachine.All.Single(m => m.Name == machine);
        var decision = AcceleratorDecision.Decide(AcceleratorRequest.Auto, known.Engine, known.Host);
        decision.Refusal.ShouldBeNull();
        decision.Reason.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void CpuIsAlwaysGiven(string machine)
    {
        var known = RecordedMachine.All.Single(m => m.Name == machine);
        AcceleratorDecision.Decide(AcceleratorRequest.Cpu, known.Engine, known.Host).ShouldBe(new AcceleratorDecision(Accelerator.Cpu, "asked for with --accelerator cpu"));
    }

    [Fact]
    public void RefusalIsNoMatterOfTryingAgain() =>
        AcceleratorDecision.Decide(AcceleratorRequest.Nvidia, new EngineFacts("28.5.2", ["runc"], [], true), new HostFacts([], false, 0))
            .Refusal.ShouldNotBeNull().RetryHelps.ShouldBeFalse();
}
