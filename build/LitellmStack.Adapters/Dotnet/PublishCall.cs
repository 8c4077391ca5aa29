using System.Text.RegularExpressions;

namespace LitellmStack.Adapters.Dotnet;

/// <summary>A call of `dotnet publish` whose result depends on the sources, the SDK and the packages, and not on where or when it is made.</summary>
internal sealed partial record PublishCall(IReadOnlyList<string> Arguments)
{
    private const string Runtime = "linux-x64";

    /// <summary>Environment variables that MSBuild would take for properties of the project, whatever they mean to others.</summary>
    private static readonly string[] Properties =
    [
        "version", "platform", "configuration", "targetframework", "outputpath", "outdir", "assemblyname", "runtimeidentifier", "selfcontained", "pathmap", "debugtype",
    ];

    public static bool IsTakenForAProperty(string variable) => Properties.Contains(variable, StringComparer.OrdinalIgnoreCase);

    public static PublishCall Of(string sources, string output, string version, string packages, bool isPrecompiled) => new(
    [
        "publish", "build/_build/_build.csproj", "-nologo", "-verbosity:quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:RunAnalyzers=false",
        $"-p:BuildPackages={packages}", "-p:Configuration=Release", $"-p:RuntimeIdentifier={Runtime}", "-p:SelfContained=true",
        $"-p:PublishReadyToRun={(isPrecompiled ? "true" : "false")}", $"-p:PublishDir={output}/", $"-p:Version={version}",
        // Paths in the program are those of the sources, wherever they lie; the repository around them is not asked for its commit.
        "-p:Deterministic=true", "-p:ContinuousIntegrationBuild=true", "-p:DeterministicSourcePaths=false", $"-p:PathMap={sources}/=/_/",
        "-p:EnableSourceControlManagerQueries=false", "-p:GenerateDocumentationFile=false",
    ]);

    /// <summary>The source answers and does not have it; the program then runs from IL.</summary>
    public static bool LacksReadyToRunCompiler(string output) => MissingCompiler().IsMatch(output);

    [GeneratedRegex("NU110[12].*Crossgen", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MissingCompiler();
}
