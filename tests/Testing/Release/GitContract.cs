using System.Text;

using LitellmStack.Ports;
using LitellmStack.Release;

namespace LitellmStack.Testing.Release;

/// <summary>What every <see cref="IGit"/> promises.</summary>
public abstract class GitContract : IDisposable
{
    private readonly Lazy<IGitStage> made;

    protected GitContract() => made = new(() =>
    {
        var stage = NewStage();
        Write(stage, RepositoryFacts.Changelog, "# Changelog\n");
        Write(stage, "a/é.txt", "one\n");
        stage.Commit("Begin");
        stage.Push("main");
        return stage;
    });

    protected abstract IGitStage NewStage();

    protected IGitStage Stage => made.Value;

    [Fact]
    public async Task CleanCloneIsEqualToItsRemote()
    {
        var facts = await Observe();
        (facts.Head, facts.Branch, facts.IsShallow, facts.Operation, facts.CommitsSince, facts.LastRelease).ShouldBe((Stage.Head, "main", false, null, 1, null));
        facts.Dirty.ShouldBeEmpty();
        facts.Hidden.ShouldBeEmpty();
        facts.Tags.ShouldBeEmpty();
        facts.ChangelogCommits.ShouldBe([Stage.Head]);
        var remote = facts.Remote.ShouldBeOfType<RemoteFacts.Known>();
        (remote.Main, remote.Ahead, remote.Behind).ShouldBe((Stage.Head, 0, 0));
        remote.Branches.ShouldBe(new Dictionary<string, string> { ["main"] = Stage.Head });
    }

    [Fact]
    public async Task ChangedAndUntrackedFilesAreDirty()
    {
        Write(Stage, "a/é.txt", "two\n");
        Write(Stage, "new folder/b", "b");
        (await Observe()).Dirty.ShouldBe(["a/é.txt", "new folder/b"]);
    }

    [Fact]
    public async Task TagsAreToldApart()
    {
        var first = Stage.Head;
        Stage.Tag("v1.0.0", first, "one");
        Stage.Tag("v1.1.0", first, null);
        Stage.Tag("vague", first, "not of a version");
        Stage.Push("main", "v1.0.0");
        Stage.Switch("side");
        Write(Stage, "b", "b");
        var side = Stage.Commit("Aside");
        Stage.Tag("v2.0.0", side, "two");
        Stage.Switch("main");
        var facts = await Observe();
        facts.Tags.ShouldBe([new("v1.0.0", first, true, true), new("v1.1.0", first, false, true), new("v2.0.0", side, true, false)], ignoreOrder: true);
        facts.Remote.ShouldBeOfType<RemoteFacts.Known>().Tags.ShouldBe([new("v1.0.0", first, true, true)]);
    }

    [Fact]
    public async Task CommitsAreCountedSinceTheNewestReleaseThatIsReached()
    {
        Stage.Tag("v1.9.0", Stage.Head, "nine");
        Stage.Tag("v1.10.0", Stage.Head, "ten");
        Write(Stage, "b", "b");
        Stage.Commit("Add b");
        Write(Stage, RepositoryFacts.Changelog, "# Changelog\n\n## [Unreleased]\n");
        var changed = Stage.Commit("Write the changelog");
        var facts = await Observe();
        facts.CommitsSince.ShouldBe(2);
        facts.ChangelogCommits.ShouldBe([changed]);
        facts.LastRelease.ShouldNotBeNull();
        facts.Remote.ShouldBeOfType<RemoteFacts.Known>().Ahead.ShouldBe(2);
    }

    [Fact]
    public async Task WhatAnotherPushedIsBehindByAnUnknownNumber()
    {
        Stage.CommitElsewhere("b", "b");
        var remote = (await Observe()).Remote.ShouldBeOfType<RemoteFacts.Known>();
        (remote.Ahead, remote.Behind).ShouldBe((0, null));
    }

    [Fact]
    public async Task SilentRemoteIsAValueAndNoPush()
    {
        Stage.Silence();
        (await Observe()).Remote.ShouldBeOfType<RemoteFacts.Silent>();
        await Should.ThrowAsync<OutsideWorldException>(Stage.Git.Push([$"{Stage.Head}:refs/heads/main"], default));
    }

    [Fact]
    public async Task BytesAndTreeAreThoseOfTheCommit()
    {
        var first = Stage.Head;
        Write(Stage, "a/é.txt", "two\n");
        Stage.Commit("Change it");
        (await Stage.Git.Read(first, "a/é.txt", default)).ShouldBe(Encoding.UTF8.GetBytes("one\n"));
        (await Stage.Git.Tree(first, default)).ShouldBe([new("CHANGELOG.md", false), new("a/é.txt", false)]);
        (await Stage.Git.Read(first, ["a/é.txt", "CHANGELOG.md", "a/é.txt"], default)).Select(Encoding.UTF8.GetString).ShouldBe(["one\n", "# Changelog\n", "one\n"]);
        (await Stage.Git.Read(first, Array.Empty<string>(), default)).ShouldBeEmpty();
        (await Should.ThrowAsync<FileNotFoundException>(Stage.Git.Read(first, ["CHANGELOG.md", "nowhere"], default))).FileName.ShouldBe("nowhere");
    }

    [Fact]
    public async Task CommitTakesTheNamedFilesAlone()
    {
        Write(Stage, RepositoryFacts.Changelog, "# Changelog\n\nMore.\n");
        Write(Stage, "a/é.txt", "two\n");
        var commit = await Stage.Git.Commit("Write\n\n# kept\n", [RepositoryFacts.Changelog], default);
        commit.ShouldBe(Stage.Head);
        Stage.Subject(commit).ShouldBe("Write");
        (await Observe()).Dirty.ShouldBe(["a/é.txt"]);
        (await Stage.Git.Read(commit, RepositoryFacts.Changelog, default)).ShouldBe(Encoding.UTF8.GetBytes("# Changelog\n\nMore.\n"));
    }

    [Fact]
    public async Task CommitOfNothingIsTheOutsideWorlds() =>
        await Should.ThrowAsync<OutsideWorldException>(Stage.Git.Commit("Nothing\n", [RepositoryFacts.Changelog], default));

    [Fact]
    public async Task TagIsAnnotatedWithItsHeadingsAndMadeOnce()
    {
        await Stage.Git.Tag("v1.0.0", Stage.Head, "Release 1.0.0\n\n### Added\n\n- A gateway.\n", default);
        await Stage.Git.Tag("v1.0.0", Stage.Head, "Release 1.0.0\n", default);
        Stage.TagMessage("v1.0.0").TrimEnd().ShouldBe("Release 1.0.0\n\n### Added\n\n- A gateway.");
        (await Observe()).Tags.ShouldBe([new("v1.0.0", Stage.Head, true, true)]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TagThatIsElsewhereOrHasNoMessageIsLeft(bool isElsewhere)
    {
        var first = Stage.Head;
        Stage.Tag("v1.0.0", first, isElsewhere ? "one" : null);
        Write(Stage, "b", "b");
        var next = Stage.Commit("Add b");
        await Should.ThrowAsync<OutsideWorldException>(Stage.Git.Tag("v1.0.0", isElsewhere ? next : first, "Release\n", default));
        (await Observe()).Tags.ShouldBe([new("v1.0.0", first, isElsewhere, true)]);
    }

    [Fact]
    public async Task PushBringsWhatItNamesAndNothingElse()
    {
        await Commit();
        Stage.Tag("v1.0.0", Stage.Head, "one");
        Stage.Tag("v0.9.0", Stage.Head, "not named");
        (await Push()).ShouldBeOfType<PushAnswer.Accepted>();
        Stage.RemoteBranch("main").ShouldBe(Stage.Head);
        Stage.RemoteTag("v1.0.0").ShouldBe(new("v1.0.0", Stage.Head, true, false));
        Stage.RemoteTag("v0.9.0").ShouldBeNull();
        (await Push()).ShouldBeOfType<PushAnswer.Accepted>();
    }

    [Fact]
    public async Task PushBehindSomeoneElsesIsOvertakenAndBringsNothing()
    {
        var theirs = Stage.CommitElsewhere("b", "b");
        await Commit();
        Stage.Tag("v1.0.0", Stage.Head, "one");
        (await Push()).ShouldBeOfType<PushAnswer.Overtaken>();
        Stage.RemoteBranch("main").ShouldBe(theirs);
        Stage.RemoteTag("v1.0.0").ShouldBeNull();
    }

    [Fact]
    public async Task PushOfATagThatSomeoneElseMadeIsOvertakenAndBringsNothing()
    {
        var before = Stage.Head;
        Stage.TagElsewhere("v1.0.0", before);
        await Commit();
        Stage.Tag("v1.0.0", Stage.Head, "one");
        (await Push()).ShouldBeOfType<PushAnswer.Overtaken>();
        Stage.RemoteBranch("main").ShouldBe(before);
        Stage.RemoteTag("v1.0.0")!.Commit.ShouldBe(before);
    }

    [Fact]
    public async Task PushToAProtectedBranchIsRefusedAndBringsNothing()
    {
        var before = Stage.Head;
        Stage.Protect();
        await Commit();
        Stage.Tag("v1.0.0", Stage.Head, "one");
        (await Push()).ShouldBeOfType<PushAnswer.Refused>().Reason.ShouldContain("main");
        Stage.RemoteBranch("main").ShouldBe(before);
        Stage.RemoteTag("v1.0.0").ShouldBeNull();
        (await Stage.Git.Push([$"{Stage.Head}:refs/heads/release/1.0.0"], default)).ShouldBeOfType<PushAnswer.Accepted>();
        Stage.RemoteBranch("release/1.0.0").ShouldBe(Stage.Head);
    }

    public void Dispose()
    {
        if (made.IsValueCreated)
        {
            End(made.Value);
        }


        GC.SuppressFinalize(this);
    }

    /// <summary>A stage on disk is taken away.</summary>
    protected virtual void End(IGitStage stage)
    {
    }

    private Task<RepositoryFacts> Observe() => Stage.Git.Observe(default);

    private Task<PushAnswer> Push() => Stage.Git.Push([$"{Stage.Head}:refs/heads/main", "refs/tags/v1.0.0:refs/tags/v1.0.0"], default);

    private Task<string> Commit()
    {
        Write(Stage, RepositoryFacts.Changelog, "# Changelog\n\nMore.\n");
        return Stage.Git.Commit("More\n", [RepositoryFacts.Changelog], default);
    }

    private static void Write(IGitStage stage, string path, string text) => stage.Files.Write(path, Encoding.UTF8.GetBytes(text), isPrivate: false);
}
