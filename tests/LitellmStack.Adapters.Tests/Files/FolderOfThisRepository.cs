using LitellmStack.Adapters.Files;
using LitellmStack.Adapters.Processes;
using LitellmStack.CommandLine;
using LitellmStack.Compose;
using LitellmStack.Rules;
using LitellmStack.Testing;

namespace LitellmStack.Adapters.Tests.Files;

public sealed class FolderOfThisRepository
{
    private readonly StackFolder folder = new(RepositoryRoot.Path, ChildEnvironment.Capture());

    /// <summary>As `./build.sh Validate` looks at it: with what git keeps around the stack.</summary>
    [Fact]
    public async Task HasNoFinding()
    {
        var input = StackInput.Of(folder.Files, [StackSelection.BaseFile], ".env.of-nobody");
        var around = await new SurroundingsSearch(folder).Look(input, [.. Targets.All.Select(t => t.Name)], default);

        Validation.Run(input with { Surroundings = around }).Findings.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task IsKnownToGit()
    {
        Skip.IfNot(Directory.Exists(Path.Combine(RepositoryRoot.Path, ".git")) || File.Exists(Path.Combine(RepositoryRoot.Path, ".git")), "this is no clone");
        var tracked = (await folder.Tracked(default)).ShouldNotBeNull();
        tracked.ShouldContain("compose/docker-compose.yml");
        tracked.ShouldNotContain(path => path.StartsWith(".nuke/temp", StringComparison.Ordinal));
    }

    [Fact]
    public void NamesWhatLiesDirectlyInAFolderAndNothingDeeper()
    {
        folder.Names("compose").ShouldContain("compose/docker-compose.yml");
        folder.Names("compose").ShouldNotContain(path => path.StartsWith("compose/sandbox", StringComparison.Ordinal));
        folder.Names("no/such/folder").ShouldBeEmpty();
    }

    [Fact]
    public async Task ThatIsNoCloneIsNotKnownToGit()
    {
        var elsewhere = Directory.CreateTempSubdirectory("stack-test-");
        try
        {
            (await new StackFolder(elsewhere.FullName, ChildEnvironment.Capture()).Tracked(default)).ShouldBeNull();
        }
        finally
        {
            elsewhere.Delete(recursive: true);
        }
    }
}
