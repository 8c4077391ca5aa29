using LitellmStack.Backup;
using LitellmStack.Ports;

namespace LitellmStack.Tests.Backup.Faults;

/// <summary>Trouble outside says nothing about a backup: none is called damaged, or lost, that is neither.</summary>
internal sealed class PromisesOfVerify(Scene scene) : IPromises
{
    private readonly IReadOnlyDictionary<string, Manifest> before = scene.Backups.ToDictionary(b => b.Name, StringComparer.Ordinal);

    public void AfterTheFault(ExitCode? code, Fault fault)
    {
        Always();
        code.ShouldNotBe(ExitCode.Done, "it was hit and says that all is proven");
    }

    public void AfterRunningAgain()
    {
        Always();
        scene.Backups.ShouldAllBe(b => b.Proof.Level == ProofLevel.Restored);
        Leftovers.None(scene);
    }

    private void Always()
    {
        scene.Backups.Select(b => b.Name).ShouldBe(before.Keys, ignoreOrder: true);
        scene.Backups.ShouldAllBe(b => b.Proof.Level >= before[b.Name].Proof.Level);
        scene.Catalogue.Foreign.ShouldBeEmpty();
    }
}
