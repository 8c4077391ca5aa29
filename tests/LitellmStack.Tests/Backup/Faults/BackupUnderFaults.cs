using LitellmStack.Backup;

namespace LitellmStack.Tests.Backup.Faults;

public sealed class BackupUnderFaults
{
    private static readonly RetentionRule Shipped = new(7, 14);

    internal static readonly Ordeal Fresh = new("Backup", () => Scene.Make(), (scene, token) => scene.Backup(cancellation: token), scene => new PromisesOfBackup(scene, Shipped));

    internal static readonly Ordeal Essential = Fresh with { Name = "Backup --tier essential", Act = (scene, token) => scene.Backup("essential", cancellation: token) };

    internal static readonly Ordeal Secrets = Fresh with { Name = "Backup --include-secrets", Act = (scene, token) => scene.Backup(secrets: true, cancellation: token) };

    internal static readonly Ordeal Expiring = new(
        "Backup, two older ones and a database expire", WithExpiring, (scene, token) => scene.Backup(cancellation: token), scene => new PromisesOfBackup(scene, new(2, 1)));

    [Theory]
    [MemberData(nameof(Faults.All), MemberType = typeof(Faults))]
    public Task FreshOneIsPublishedOrNotThere(Fault fault) => Fresh.Endure(fault);

    [Theory]
    [MemberData(nameof(Faults.All), MemberType = typeof(Faults))]
    public Task EssentialOneIsPublishedOrNotThere(Fault fault) => Essential.Endure(fault);

    [Theory]
    [MemberData(nameof(Faults.All), MemberType = typeof(Faults))]
    public Task OneWithSecretsIsPublishedOrNotThere(Fault fault) => Secrets.Endure(fault);

    [Theory]
    [MemberData(nameof(Faults.All), MemberType = typeof(Faults))]
    public Task OlderOnesGoByTheRuleAlone(Fault fault) => Expiring.Endure(fault);

    private static async Task<Scene> WithExpiring()
    {
        var scene = await Scene.Make();
        for (var i = 0; i < 3; i++)
        {
            await scene.Backup();
        }

        scene.Database["litellm_before_20200101000000"] = scene.Database[Scene.Main].Copy();
        scene.Keep(2, 1);
        scene.World.Transcript.Clear();
        return scene;
    }
}
