using System.Reflection;

using LitellmStack.Adapters.Files;
using LitellmStack.CommandLine;

namespace Build.Tests.Architecture;

/// <summary>_build knows the adapters and the library, the adapters know the library, the library knows nobody; only _build knows NUKE.</summary>
public sealed class ArrowsBetweenAssemblies
{
    private static readonly Assembly Library = typeof(OptionEntry).Assembly;
    private static readonly Assembly Adapters = typeof(DiskFiles).Assembly;
    private static readonly Assembly Program = typeof(LitellmStack.Build.Build).Assembly;

    [Fact]
    public void LibraryPointsAtTwoPackagesAlone() => Beyond(Library).Except(["YamlDotNet", "Semver"]).ShouldBeEmpty();

    [Fact]
    public void AdaptersPointAtTheLibraryAndTheirPackages() =>
        Beyond(Adapters).Except(["LitellmStack", "BouncyCastle.Cryptography", "CliWrap", "Docker.DotNet", "Octokit", "OllamaSharp", "Spectre.Console"]).Where(name => !name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void ProgramPointsAtBothAndTheEngine() =>
        Beyond(Program).Except(["LitellmStack", "LitellmStack.Adapters", "Serilog"]).Where(name => !name.StartsWith("Nuke.", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void OnlyTheProgramKnowsTheEngine()
    {
        Beyond(Program).ShouldContain(name => name.StartsWith("Nuke.", StringComparison.Ordinal));
        Beyond(Adapters).Concat(Beyond(Library)).ShouldNotContain(name => name.StartsWith("Nuke", StringComparison.Ordinal));
    }

    /// <summary>What an assembly points at beside the runtime's own.</summary>
    private static IEnumerable<string> Beyond(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Select(name => name.Name ?? "")
        .Where(name => name is not ("mscorlib" or "netstandard" or "Microsoft.CSharp") && !name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal));
}
