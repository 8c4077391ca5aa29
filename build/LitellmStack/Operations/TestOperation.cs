using LitellmStack.Ports;

namespace LitellmStack.Operations;

/// <summary>Test: the suites one after the other, then one line of counts. A running stack is named, never touched.</summary>
public sealed class TestOperation(StackPorts ports, ITestRunner runner)
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Suites = new(StringComparer.Ordinal)
    {
        ["unit"] = ["LitellmStack.Tests", "LitellmStack.Adapters.Tests", "Build.Tests", "Sandbox.Tests"],
        ["sandbox"] = ["Integration.Tests"],
    };

    /// <param name="suite">all, or one of them.</param>
    public async Task<ExitCode> Run(string suite, CancellationToken cancellation)
    {
        var total = new TestCounts(0, 0, 0);
        foreach (var (name, projects) in Suites.Where(s => suite == "all" || suite == s.Key))
        {
            var started = ports.Clock.GetTimestamp();
            var counts = await runner.Run(projects, cancellation);
            ports.Transcript.Write(name, $"{counts}   {ports.Clock.GetElapsedTime(started).TotalSeconds:0.0} s");
            total += counts;
        }

        await NameRunningStack(cancellation);
        ports.Transcript.Write(total.ToString());
        return total.Failed == 0 && total.Passed > 0 ? ExitCode.Done : ExitCode.NotRight;
    }

    private async Task NameRunningStack(CancellationToken cancellation)
    {
        if (await ports.Engine.Observe(cancellation) is Machine.EngineState.Ready
            && (await ports.Engine.Containers(ports.Stack.Project, cancellation)).Any(c => c.State == "running"))
        {
            ports.Transcript.Write("running", $"'{ports.Stack.Project}' was not touched; './build.sh Check{ports.Stack.Option}' tries it");
        }
    }
}
