using LitellmStack.Adapters.Processes;

namespace LitellmStack.Adapters.Tests.Dotnet;

/// <summary>What `dotnet test` is started with; a script stands in for it.</summary>
public sealed class TestsOfATag : IDisposable
{
    private const string Results = """<TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><ResultSummary><Counters total="3" executed="2" passed="2" /></ResultSummary></TestRun>""";

    private readonly TemporaryFolder folder = new();

    [SkippableFact]
    public async Task GetNoTokenOfGitHub()
    {
        Skip.If(OperatingSystem.IsWindows(), "the stand-in is a shell script");
        folder.WriteProgram("bin/dotnet", $"#!/bin/sh\nenv > '{folder["environment"]}'\nwhile [ \"$1\" != --results-directory ]; do shift; done\nmkdir -p \"$2\"\necho '{Results}' > \"$2/one.trx\"\n");
        var shell = new Dictionary<string, string>(ChildEnvironment.Capture().Variables) { ["PATH"] = $"{folder["bin"]}:{System.Environment.GetEnvironmentVariable("PATH")}", ["KEPT"] = "secret-of-github kept" };
        foreach (var token in (string[])["GITHUB_TOKEN", "GH_TOKEN", "STACK_GITHUB_TOKEN", "GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN", "ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"])
        {
            shell[token] = "secret-of-github";
        }

        var counts = await new DotnetTests(folder.FullPath, new ChildEnvironment(shell), "subset").Run(["Some.Tests"], CancellationToken.None);

        (counts.Passed, counts.Failed, counts.Skipped).ShouldBe((2, 0, 1));
        (await File.ReadAllLinesAsync(folder["environment"])).Where(line => line.Contains("secret-of-github", StringComparison.Ordinal)).ShouldBe(["KEPT=secret-of-github kept"]);
    }

    public void Dispose() => folder.Dispose();
}
