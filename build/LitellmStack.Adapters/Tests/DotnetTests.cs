using System.Globalization;
using System.Xml.Linq;

using LitellmStack.Adapters.GitHub;
using LitellmStack.Adapters.Processes;
using LitellmStack.Operations;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Tests;

/// <summary>
/// `dotnet test` on each project, counted from the result files: the console's words change with versions and languages. What is tested may be
/// anyone's change, so that it gets no token of GitHub.
/// </summary>
/// <param name="packages">Which packages the running program was built on; the tests use the same.</param>
public sealed class DotnetTests(string root, ChildEnvironment shell, string packages) : ITestRunner
{
    public async Task<TestCounts> Run(IReadOnlyList<string> projects, CancellationToken cancellation)
    {
        var total = new TestCounts(0, 0, 0);
        foreach (var project in projects)
        {
            total += await Run(project, filter: null, cancellation);
        }

        return total;
    }

    /// <summary>Those tests of one project that a filter of `dotnet test` takes; all without one.</summary>
    internal async Task<TestCounts> Run(string project, string? filter, CancellationToken cancellation)
    {
        var results = Path.Combine(root, ".nuke", "temp", "results", project);
        if (Directory.Exists(results))
        {
            Directory.Delete(results, recursive: true);
        }

        var test = Dotnet(
        [
            "test", $"tests/{project}/{project}.csproj", "--nologo", "--verbosity", "quiet", "--logger", "trx", "--results-directory", results,
            .. filter is null ? Array.Empty<string>() : ["--filter", filter],
        ]);
        var exitCode = await test.RunAttached(cancellation);
        var counts = Directory.Exists(results) ? Directory.EnumerateFiles(results, "*.trx").Select(Count).Aggregate(new TestCounts(0, 0, 0), TestCounts.Add) : new TestCounts(0, 0, 0);
        return counts is { Passed: 0, Failed: 0, Skipped: 0 } || (exitCode != 0 && counts.Failed == 0)
            ? throw new OutsideWorldException(
                $"The tests of '{project}' came to no result; 'dotnet test' ended with {exitCode}.",
                "What it printed above says why: a compile error, or a test that ended the process.") { ChildExitCode = exitCode }
            : counts;
    }

    private ChildProcess Dotnet(params string[] arguments)
    {
        var dotnet = shell.Find("dotnet") ?? throw new OutsideWorldException("There is no .NET SDK on PATH, and tests are run by it.", "Install the SDK that global.json names, then run it again.");
        var environment = ChildProcess.Difference(shell.Without(GitHubToken.IsIn));
        environment["STACK_BUILD_PACKAGES"] = packages;
        return new ChildProcess(dotnet, arguments, root) { Environment = environment };
    }

    private static TestCounts Count(string file)
    {
        var counters = XDocument.Load(file).Descendants().First(e => e.Name.LocalName == "Counters");
        int Of(string name) => int.Parse(counters.Attribute(name)!.Value, CultureInfo.InvariantCulture);
        return new TestCounts(Of("passed"), Of("executed") - Of("passed"), Of("total") - Of("executed"));
    }
}
