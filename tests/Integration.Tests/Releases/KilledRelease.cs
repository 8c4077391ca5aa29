using Integration.Tests.Releases.Stage;
using Integration.Tests.Stage;

using Xunit.Abstractions;

namespace Integration.Tests.Releases;

/// <summary>Release is killed with -9 before or after a call of git: at the edges of every step. Then it is run again.</summary>
public sealed class KilledRelease(ITestOutputHelper output) : IAsyncLifetime
{
    private const int UsualMoments = 10;
    private const string Title = "v1.0.0";

    private ReleaseClone template = null!;

    public async Task InitializeAsync()
    {
        if (OperatingSystem.IsLinux())
        {
            template = await ReleaseClone.Make();
        }
    }

    public Task DisposeAsync()
    {
        template?.Remove();
        return Task.CompletedTask;
    }

    [SkippableFact]
    public async Task IsFinishedByTheNextRun()
    {
        await Engine.Require();
        var plain = await template.Copy();
        plain.Commands.Forget();
        var whole = (await plain.Run("Release")).EndedWith(0);
        var calls = plain.Commands.Calls;
        await ShouldBeReleased(plain);
        plain.Remove();
        output.WriteLine($"a run: {calls.Count} calls of git, {whole.Took.TotalSeconds:0.0} s");

        // What changes something is always tried; of what only reads, some.
        List<(int Call, bool IsAfter)> all = [.. Enumerable.Range(1, calls.Count).SelectMany(call => ((int, bool)[])[(call, false), (call, true)])];
        var writing = all.Where(moment => IsWriting(calls[moment.Call - 1])).ToList();
        writing.Count.ShouldBe(6);
        var moments = writing.Concat(Moments.Some([.. all.Except(writing)], UsualMoments - writing.Count)).Order().ToList();
        foreach (var (call, isAfter) in moments)
        {
            var clone = await template.Copy();
            clone.Commands.KillAt(call, isAfter);
            (await clone.Run("Release")).ExitCode.ShouldBe(128 + 9, $"{(isAfter ? "after" : "before")} call {call}: {calls[call - 1]}");
            await ShouldBeAllOrNothing(clone);

            clone.Commands.Forget();
            (await clone.Run("Release")).EndedWith(0);
            await ShouldBeReleased(clone);
            clone.Remove();
        }

        output.WriteLine($"{moments.Count} kills of {all.Count} moments");
    }

    private static bool IsWriting(string call) => call.Split(' ').Any(word => word is "commit" or "tag" or "push") && !call.Contains("cat-file", StringComparison.Ordinal);

    /// <summary>The remote has branch and tag of the release, or neither.</summary>
    private static async Task ShouldBeAllOrNothing(ReleaseClone clone)
    {
        var hasTag = (await clone.RemoteRefs()).Any(line => line.StartsWith("refs/tags/", StringComparison.Ordinal));
        (await clone.GitOfRemote("rev-list", "--count", "main")).ShouldBe(hasTag ? "2" : "1");
    }

    private static async Task ShouldBeReleased(ReleaseClone clone)
    {
        var head = await clone.Git("rev-parse", "HEAD");
        (await clone.Git("status", "--porcelain")).ShouldBeEmpty();
        (await clone.Git("rev-list", "--count", "HEAD")).ShouldBe("2");
        (await clone.RemoteRefs()).ShouldBe([$"refs/heads/main {head}", $"refs/tags/{Title} {await clone.Git("rev-parse", Title)}"]);
        (await clone.Git("tag", "--list")).ShouldBe(Title);
        (await clone.Git("rev-parse", $"{Title}^{{commit}}")).ShouldBe(head);
        (await clone.Git("cat-file", "-t", Title)).ShouldBe("tag");
        var message = await clone.Git("tag", "--list", "--format=%(contents)", Title);
        message.ShouldStartWith("Release 1.0.0\n\n### Added");
        (await clone.Git("log", "-1", "--format=%s")).ShouldBe("Release 1.0.0");
        (await clone.Run("Release")).EndedWith(0)["nothing to do"].ShouldStartWith("1.0.0 is released");
    }
}
