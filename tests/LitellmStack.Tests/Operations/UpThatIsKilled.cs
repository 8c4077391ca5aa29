using LitellmStack.Environment;
using LitellmStack.Ports;
using LitellmStack.Testing;
using LitellmStack.Testing.Operations;

namespace LitellmStack.Tests.Operations;

/// <summary>Killed at any call, before or after its effect, the same command run again reaches what an undisturbed one reaches.</summary>
public sealed class UpThatIsKilled
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task AnywhereConvergesWhenItIsRunAgain(bool isSandbox, bool hasEffect)
    {
        var undisturbed = new FakeWorld();
        (await undisturbed.Up(isSandbox)).ShouldBe(ExitCode.Done);
        var calls = undisturbed.Calls.Made.Count;
        calls.ShouldBeGreaterThan(10);
        for (var n = 1; n <= calls; n++)
        {
            var world = new FakeWorld();
            Fail(world, n, hasEffect, new Killed());
            await Should.ThrowAsync<Killed>(world.Up(isSandbox), $"call {n}");
            (await world.Up(isSandbox)).ShouldBe(ExitCode.Done, $"killed at call {n}: {world.Calls.Made[n - 1]}\n{world.Transcript.Text}");
            (await State(world, isSandbox)).ShouldBe(await State(undisturbed, isSandbox), $"killed at call {n}: {world.Calls.Made[n - 1]}");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TroubleOutsideEndsItWithAnExitCodeAndTheNextRunConverges(bool hasEffect)
    {
        var undisturbed = new FakeWorld();
        await undisturbed.Up();
        for (var n = 1; n <= undisturbed.Calls.Made.Count; n++)
        {
            var world = new FakeWorld();
            Fail(world, n, hasEffect, new OutsideWorldException("it went away", "try again"));
            (await ExitCodeOf(world)).ShouldNotBe(ExitCode.Done, $"call {n}: {world.Calls.Made[n - 1]}");
            (await world.Up()).ShouldBe(ExitCode.Done, $"call {n}: {world.Calls.Made[n - 1]}");
        }
    }

    [Fact]
    public async Task SecretsOfTheFirstRunAreKept()
    {
        var world = new FakeWorld();
        world.Calls.FailBefore(3, new Killed());
        await Should.ThrowAsync<Killed>(world.Up());
        var secret = new EnvText(world.Files[".env"]).Values["POSTGRES_PASSWORD"];
        await world.Up();
        new EnvText(world.Files[".env"]).Values["POSTGRES_PASSWORD"].ShouldBe(secret);
    }

    private static void Fail(FakeWorld world, int n, bool hasEffect, Exception trouble)
    {
        if (hasEffect)
        {
            world.Calls.FailAfter(n, trouble);
        }
        else
        {
            world.Calls.FailBefore(n, trouble);
        }
    }

    /// <summary>As the program turns it into one.</summary>
    private static async Task<ExitCode> ExitCodeOf(FakeWorld world)
    {
        try
        {
            return await world.Up();
        }
        catch (OutsideWorldException)
        {
            return ExitCode.OutsideWorld;
        }
    }

    /// <summary>All that a run decides, without secrets and moments, which are new each time.</summary>
    private static async Task<string> State(FakeWorld world, bool isSandbox)
    {
        var env = new EnvText(world.Files[isSandbox ? ".env.sandbox" : ".env"]);
        var project = env.InBlock("COMPOSE_PROJECT_NAME")!;
        var containers = await world.Engine.Containers(project, default);
        var volumes = await world.Engine.Volumes(project, default);
        return string.Join(
            '\n',
            [
                .. env.Values.Keys.Order(StringComparer.Ordinal),
                .. env.Block.Where(line => line.Key != StackBlock.DataName).Select(line => $"{line.Key}={line.Value}"),
                $"bond is the volume: {env.InBlock(StackBlock.DataName) == volumes.First(v => v.Volume == "db-data").Created}",
                .. containers.Select(c => $"{c.Service} {c.Image} {c.State} {c.Health} {c.ConfigHash}"),
                .. volumes.Select(v => v.Name),
                .. await world.Server.Installed(default),
            ]);
    }
}
