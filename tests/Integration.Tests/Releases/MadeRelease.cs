using Integration.Tests.Stage;

using LitellmStack.Adapters.Dotnet;
using LitellmStack.Adapters.Processes;
using LitellmStack.Release;
using LitellmStack.Release.Bundling;
using LitellmStack.Testing;
using LitellmStack.Testing.Release;

using Semver;

namespace Integration.Tests.Releases;

/// <summary>A release of this repository as it stands on disk, compiled once and shared by all that look at it.</summary>
public sealed class MadeRelease : IAsyncLifetime
{
    private static readonly SemVersion Version = new(9, 8, 7);

    private Task<IReadOnlyList<BundleFile>>? made;
    private string? repository;

    /// <summary>The source bundle, the bundle with the program, the bill of materials, the list of digests.</summary>
    internal Task<IReadOnlyList<BundleFile>> Files() => made ??= Make();

    /// <summary>Compiles it again, from another clone of the same commit.</summary>
    internal async Task<IReadOnlyList<BundleFile>> Again()
    {
        await Files();
        var second = await RunFolder.New();
        (await Child.Run("git", "clone", "-q", repository!, $"{second}/a longer name")).EndedWith(0);
        var files = await Bundle($"{second}/a longer name");
        Directory.Delete(second, recursive: true);
        return files;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        if (repository is not null)
        {
            Directory.Delete(repository, recursive: true);
        }

        return Task.CompletedTask;
    }

    private async Task<IReadOnlyList<BundleFile>> Make()
    {
        repository = await RunFolder.New();
        await WorkingTree.CopyTo(repository);
        string[] git = ["-C", repository, "-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "core.autocrlf=false"];
        (await Child.Run("git", "init", "-q", repository)).EndedWith(0);
        (await Child.Run("git", [.. git, "add", "."])).EndedWith(0);
        (await Child.Run("git", [.. git, "commit", "-q", "-m", "release"])).EndedWith(0);
        return await Bundle(repository);
    }

    private static async Task<IReadOnlyList<BundleFile>> Bundle(string clone)
    {
        var git = new ObjectsOfAClone(clone);
        var packages = File.Exists(Path.Combine(AppContext.BaseDirectory, "Nuke.Subset.dll")) ? "subset" : "published";
        var publisher = new ProgramPublisher(clone, ChildEnvironment.Capture(), packages);
        var answer = await new Bundler(git, publisher).Make(git.Commit("HEAD"), Version, new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), new CollectedProgress<string>(), CancellationToken.None);
        return answer.ShouldBeOfType<BundleAnswer.Made>().Files;
    }
}

[CollectionDefinition(Name)]
public sealed class OnAMadeRelease : ICollectionFixture<MadeRelease>
{
    public const string Name = "on a made release";
}
