using LitellmStack.Ports;
using LitellmStack.Testing;
using LitellmStack.Testing.Backup;
using LitellmStack.Testing.Operations;

namespace LitellmStack.Tests.Backup.Faults;

public sealed class RestoreUnderFaults
{
    private const string First = "first";
    private const string Look = "look";

    internal static readonly Ordeal Full = Of("Restore --from latest", (scene, token) => scene.Restore(cancellation: token));

    internal static readonly Ordeal Unsafe = Of("Restore --skip-safety-backup", (scene, token) => scene.Restore(safety: false, cancellation: token));

    internal static readonly Ordeal ByPath = Of(
        "Restore --from PATH --tier essential", (scene, token) => scene.Restore($"{scene.Folder}/{scene.Backups[^1].Name}", "essential", cancellation: token), isWhole: false);

    internal static readonly Ordeal Beside = new(
        "Restore --into NAME", WithABackup, (scene, token) => scene.Restore(into: Look, cancellation: token), scene => new PromisesOfALook(scene, Look, Wanted().Text));

    [Theory]
    [MemberData(nameof(Faults.All), MemberType = typeof(Faults))]
    public Task OldOrNewOneServes(Fault fault) => Full.Endure(fault);

    [Theory]
    [MemberData(nameof(Faults.All), MemberType = typeof(Faults))]
    public Task OldOrNewOneServesWithoutASafetyBackup(Fault fault) => Unsafe.Endure(fault);

    [Theory]
    [MemberData(nameof(Faults.All), MemberType = typeof(Faults))]
    public Task OldOrNewOneServesFromAPath(Fault fault) => ByPath.Endure(fault);

    [Theory]
    [MemberData(nameof(Faults.All), MemberType = typeof(Faults))]
    public Task OneThatIsLookedAtIsWholeOrNotThere(Fault fault) => Beside.Endure(fault);

    /// <summary>The way back is hit, too.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public Task OldOrNewOneServesAfterTwoFaults(int apart) => Unsafe.Endure(Fault.FailsTwice, apart);

    /// <summary>Whoever does not want to go on with the restore only has to start the stack.</summary>
    [Theory]
    [InlineData(Fault.DiesBefore)]
    [InlineData(Fault.DiesAfter)]
    public async Task UpBringsTheGatewayBack(Fault fault)
    {
        for (var n = 1; n <= (await Unsafe.Points()).Count; n++)
        {
            var scene = await WithABackup();
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

    private static Ordeal Of(string name, Func<Scene, CancellationToken, Task<ExitCode>> act, bool isWhole = true) =>
        new(name, WithABackup, act, scene => new PromisesOfRestore(scene, Wanted(isWhole)));

    private static FakeDatabase Wanted(bool isWhole = true) =>
        FakeDatabase.OfAGateway(First, Scene.Stored("")).Copy(isWhole ? [] : ["public.LiteLLM_SpendLogs", "public.LiteLLM_DailyUserSpend"]);

    private static async Task<Scene> WithABackup()
    {
        var scene = await Scene.Make();
        scene.Hold(First);
        await scene.Backup();
        scene.Hold("second");
        scene.World.Transcript.Clear();
        return scene;
    }
}
