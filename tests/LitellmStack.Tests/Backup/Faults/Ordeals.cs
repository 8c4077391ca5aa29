using LitellmStack.Backup;
using LitellmStack.Ports;
using LitellmStack.Testing.Backup;

namespace LitellmStack.Tests.Backup.Faults;

/// <summary>Every operation on backups, in each form that takes another way.</summary>
internal static class Ordeals
{
    private const string First = "first";
    private const string Look = "look";

    private static readonly RetentionRule Shipped = new(7, 14);

    public static readonly Ordeal Backup = new("Backup", () => Scene.Make(), (scene, token) => scene.Backup(cancellation: token), scene => new PromisesOfBackup(scene, Shipped));

    public static readonly Ordeal Essential = Backup with
    {
        Name = "Backup --tier essential", Act = (scene, token) => scene.Backup("essential", cancellation: token), Faults = Faults.FailuresAndDeaths,
    };

    public static readonly Ordeal Secrets = Backup with
    {
        Name = "Backup --include-secrets", Act = (scene, token) => scene.Backup(secrets: true, cancellation: token), Faults = Faults.FailuresAndDeaths,
    };

    public static readonly Ordeal Expiring = new(
        "Backup, by which two older ones and a database expire", WithExpiring, (scene, token) => scene.Backup(cancellation: token), scene => new PromisesOfBackup(scene, new(2, 1)));

    public static readonly Ordeal Restore = OfRestore("Restore --from latest", (scene, token) => scene.Restore(cancellation: token));

    public static readonly Ordeal Unsafe = OfRestore("Restore --skip-safety-backup", (scene, token) => scene.Restore(safety: false, cancellation: token));

    public static readonly Ordeal ByPath = OfRestore(
        "Restore --from PATH --tier essential", (scene, token) => scene.Restore($"{scene.Folder}/{scene.Backups[^1].Name}", "essential", cancellation: token), isWhole: false) with
    {
        Faults = Faults.FailuresAndDeaths,
    };

    public static readonly Ordeal Beside = new(
        "Restore --into NAME", WithABackup, (scene, token) => scene.Restore(into: Look, cancellation: token), scene => new PromisesOfALook(scene, Look, Wanted().Text));

    public static readonly Ordeal Dropping = new(
        "Restore --drop-previous", WithAPrevious, (scene, token) => scene.Restore(null, dropsPrevious: true, cancellation: token), scene => new PromisesOfDropping(scene));

    public static readonly Ordeal Verify = new(
        "VerifyBackup --all", WithTwo, (scene, token) => scene.Verify(all: true, cancellation: token), scene => new PromisesOfVerify(scene));

    public static IReadOnlyList<Ordeal> All { get; } = [Backup, Essential, Secrets, Expiring, Restore, Unsafe, ByPath, Beside, Dropping, Verify];

    public static async Task<Scene> WithABackup()
    {
        var scene = await Scene.Make();
        scene.Hold(First);
        await scene.Backup();
        scene.Hold("second");
        scene.World.Transcript.Clear();
        return scene;
    }

    private static Ordeal OfRestore(string name, Func<Scene, CancellationToken, Task<ExitCode>> act, bool isWhole = true) =>
        new(name, WithABackup, act, scene => new PromisesOfRestore(scene, Wanted(isWhole)));

    private static FakeDatabase Wanted(bool isWhole = true) =>
        FakeDatabase.OfAGateway(First, Scene.Stored("")).Copy(isWhole ? [] : ["public.LiteLLM_SpendLogs", "public.LiteLLM_DailyUserSpend"]);

    private static async Task<Scene> WithExpiring()
    {
        var scene = await Scene.Make();
        for (var i = 0; i < 3; i++)
        {
            await scene.Backup();
        }

        scene.Database["litellm_before_20200101000000"] = scene.Database[Scene.Main].Copy();
        scene.Keep(2, 1);
        return scene;
    }

    private static async Task<Scene> WithAPrevious()
    {
        var scene = await Scene.Make();
        scene.Database["litellm_before_20200101000000"] = FakeDatabase.OfAGateway("one");
        scene.Database["litellm_before_20200102000000"] = FakeDatabase.OfAGateway("another");
        return scene;
    }

    private static async Task<Scene> WithTwo()
    {
        var scene = await Scene.Make();
        await scene.Backup("essential");
        await scene.Backup(proof: "readable");
        return scene;
    }
}
