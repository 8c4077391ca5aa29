namespace LitellmStack.Tests.Backup.Faults;

public sealed class VerifyUnderFaults
{
    internal static readonly Ordeal All = new("VerifyBackup --all", WithTwo, (scene, token) => scene.Verify(all: true, cancellation: token), scene => new PromisesOfVerify(scene));

    [Theory]
    [MemberData(nameof(Faults.All), MemberType = typeof(Faults))]
    public Task EveryBackupStaysWhatItIs(Fault fault) => All.Endure(fault);

    private static async Task<Scene> WithTwo()
    {
        var scene = await Scene.Make();
        await scene.Backup("essential");
        await scene.Backup(proof: "readable");
        scene.World.Transcript.Clear();
        return scene;
    }
}
