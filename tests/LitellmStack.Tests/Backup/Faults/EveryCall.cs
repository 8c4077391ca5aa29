using LitellmStack.Ports;
using LitellmStack.Testing;
using LitellmStack.Testing.Operations;

namespace LitellmStack.Tests.Backup.Faults;

/// <summary>Each call of each operation goes wrong, in each way, on a fresh world.</summary>
public sealed class EveryCall
{
    public static TheoryData<string, Fault> Each
    {
        get
        {
            var each = new TheoryData<string, Fault>();
            foreach (var ordeal in Ordeals.All)
            {
                foreach (var fault in ordeal.Faults)
                {
                    each.Add(ordeal.Name, fault);
                }
            }

            return each;
        }
    }

    [Theory]
    [MemberData(nameof(Each))]
    public Task LeavesWhatIsPromised(string operation, Fault fault) => Ordeals.All.Single(o => o.Name == operation).Endure(fault);

    /// <summary>The way back is hit, too.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public Task OfARestoreLeavesWhatIsPromisedAlsoWithASecondFault(int apart) => Ordeals.Unsafe.Endure(Fault.FailsTwice, apart);

    /// <summary>Whoever does not want to go on with a restore that was killed only has to start the stack.</summary>
    [Theory]
    [InlineData(Fault.DiesBefore)]
    [InlineData(Fault.DiesAfter)]
    public async Task OfARestoreLeavesAStackThatUpBringsBack(Fault fault)
    {
        for (var n = 1; n <= (await Ordeals.Unsafe.Points()).Count; n++)
        {
            var scene = await Ordeals.WithABackup();
            using var ctrlC = new CancellationTokenSource();
            fault.Arm(scene.World.Calls, n, ctrlC);
            await Should.ThrowAsync<Killed>(scene.Restore(safety: false));
            scene.World.EndProcess();

            // Up would make an empty one anew, and refuses to.
            scene.SetVariable("LITELLM_SALT_KEY", "sk-salt");
            (await scene.World.Up()).ShouldBe(ExitCode.Done, scene.World.Transcript.Text);
            scene.World.Engine.Runs("litellm").ShouldBeTrue($"call {n}");
        }
    }
}
