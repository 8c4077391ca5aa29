using LitellmStack.Testing;

namespace Build.Tests.Bootstrap;

/// <summary>What the real MSBuild makes of the choice, without a network: the only package source is an empty folder.</summary>
public sealed class ChoiceInMsBuild : CloneTest
{
    public ChoiceInMsBuild()
    {
        foreach (var file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "Directory.Solution.targets", "build/PackageChoice.props" })
            Clone.Write(file, File.ReadAllText(Path.Combine(RepositoryRoot.Path, file)));
        Clone.Write("nuget.config", "<configuration><packageSources><clear/><add key='empty' value='.'/></packageSources></configuration>");
        Clone.Write("build/_build/_build.csproj", Project("Nuke.Common"));
        Clone.Write("tests/Some.Tests/Some.Tests.csproj", Project("Verify.Xunit"));
        Clone.Write("Some.slnx", "<Solution><Project Path='build/_build/_build.csproj'/><Project Path='tests/Some.Tests/Some.Tests.csproj'/></Solution>");
    }

    [SkippableTheory]
    [InlineData("Some.slnx")]
    [InlineData("tests/Some.Tests/Some.Tests.csproj")]
    public void IsAskedForInOneErrorWhereNukeIsMissing(string project)
    {
        var ended = Dotnet(new Start("restore", project));

        ended.ExitCode.ShouldBe(1);
        ended.Output.Split('\n').Where(x => x.Contains(": error ", StringComparison.Ordinal)).ShouldHaveSingleItem()
            .ShouldContain("error STACK0001: The published packages (Nuke.Common, Verify.Xunit) cannot be restored here. Run './build.sh' once (Windows: 'build.cmd')");
    }

    [SkippableFact]
    public void IsWhatBuildShRememberedUnlessAnotherIsGiven()
    {
        Sdk.Answers("restore-published", StubSdk.NoNuke);
        Clone.Build();

        Evaluated(new Start()).ShouldBe("subset");
        Evaluated(new Start { Variables = { ["STACK_BUILD_PACKAGES"] = "published" } }).ShouldBe("published");
    }

    private static string Project(string package) =>
        $"<Project Sdk='Microsoft.NET.Sdk'><ItemGroup Condition=\"'$(BuildPackages)' == 'published'\"><PackageReference Include='{package}'/></ItemGroup></Project>";

    private string Evaluated(Start start) =>
        Dotnet(start with { Arguments = ["msbuild", "build/_build/_build.csproj", "-getProperty:BuildPackages", .. start.Arguments] }).Output.Trim();

    // The packages that this machine keeps would be restored without any source.
    private Ended Dotnet(Start start) =>
        Clone.Run(start with { Command = ["dotnet"], Variables = new(start.Variables) { ["NUGET_PACKAGES"] = Path.Combine(Clone.Elsewhere, "packages") } });
}
