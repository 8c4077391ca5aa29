using LitellmStack.Release;
using LitellmStack.Release.Bundling;
using LitellmStack.Testing;
using LitellmStack.Testing.Release;

using Semver;

namespace LitellmStack.Adapters.Tests.Dotnet;

/// <summary>The source bundle of a clone's HEAD, made by a process whose surroundings the test chose.</summary>
internal static class BundleInAnotherProcess
{
    public static readonly SemVersion Version = new(1, 2, 3);
    public static readonly DateTimeOffset Time = new(2026, 3, 1, 3, 0, 1, TimeSpan.Zero);

    public static async Task<int> Write(string clone, string target)
    {
        var bundle = await Of(clone);
        await File.WriteAllBytesAsync(target, bundle.Content);
        return 0;
    }

    public static async Task<BundleFile> Of(string clone)
    {
        var git = new ObjectsOfAClone(clone);
        var answer = await new Bundler(git, new StandInProgram()).Make(git.Commit("HEAD"), Version, Time, new CollectedProgress<string>(), CancellationToken.None);
        return answer.ShouldBeOfType<BundleAnswer.Made>().Files[0];
    }
}
