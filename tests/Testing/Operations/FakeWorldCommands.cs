using LitellmStack.Compose;
using LitellmStack.Machine;
using LitellmStack.Operations;
using LitellmStack.Ports;

namespace LitellmStack.Testing.Operations;

/// <summary>Commands as a user would type them, in the order in which the targets run; the rules on the files are left out.</summary>
public static class FakeWorldCommands
{
    /// <summary>./build.sh Up. Stops at the first operation that does not end well.</summary>
    public static async Task<ExitCode> Up(
        this FakeWorld world,
        bool isSandbox = false,
        bool isDryRun = false,
        string? project = null,
        IReadOnlyList<string>? with = null,
        StackHalf? half = null,
        IReadOnlyList<string>? services = null,
        AcceleratorRequest accelerator = AcceleratorRequest.Auto)
    {
        var ports = world.Of(isSandbox, project, isDryRun);
        var init = await new InitOperation(ports).Run(default);
        if (init != ExitCode.Done)
        {
            return init;
        }

        var choice = await new ChooseOperation(ports).Run(accelerator, with, half, default);
        return choice != ExitCode.Done ? choice : await new UpOperation(ports).Run(services ?? [], TimeSpan.FromSeconds(900), default);
    }

    /// <summary>./build.sh Down, with nobody at a terminal unless an answer is given.</summary>
    public static Task<ExitCode> Down(this FakeWorld world, bool volumes = false, bool yes = false, string? answer = null, bool isDryRun = false, string? project = null) =>
        new DownOperation(world.Of(isSandbox: false, project, isDryRun)).Run(volumes, yes, _ => answer, default);

    public static Task<ExitCode> Init(this FakeWorld world, bool isSandbox = false, bool isDryRun = false, string? project = null) =>
        new InitOperation(world.Of(isSandbox, project, isDryRun)).Run(default);
}
