using System.Globalization;

using LitellmStack.Ports;
using LitellmStack.Release;
using LitellmStack.Testing.Ports;

namespace LitellmStack.Testing.Release;

/// <summary>The stage in memory.</summary>
public sealed class FakeGitStage : IGitStage
{
    private readonly FakeObjects objects = new();
    private readonly FakeFiles files = new();
    private readonly FakeGit git;

    public FakeGitStage() => git = new(objects, files);

    public IGit Git => git;

    public IFiles Files => files;

    public string Head => git.Head;

    public string Commit(string message)
    {
        string[] parents = git.Branches.Count == 0 ? [] : [git.Head];
        git.Move(objects.Add(parents, files.List("").ToDictionary(path => path, path => files[path], StringComparer.Ordinal), message).Id);
        return Head;
    }

    public void Tag(string name, string commit, string? message) => git.Tags[name] = new(commit, message);

    public void RemoveTag(string name) => git.Tags.Remove(name);

    public void Push(string branch, params string[] tags)
    {
        git.RemoteBranches[branch] = git.Branches[branch];
        foreach (var tag in tags)
        {
            git.RemoteTags[tag] = git.Tags[tag];
        }
    }

    public void Switch(string branchOrCommit)
    {
        var head = Head;
        git.Detached = branchOrCommit.Length == 40 ? branchOrCommit : null;
        if (git.Detached is null)
        {
            git.Branch = branchOrCommit;
            git.Branches.TryAdd(branchOrCommit, head);
        }

        CheckOut();
    }

    public void TakeRemoteMain()
    {
        foreach (var (name, tag) in git.RemoteTags)
        {
            git.Tags.TryAdd(name, tag);
        }

        git.Move(git.RemoteBranches["main"]);
        CheckOut();
    }

    public void Silence() => git.IsSilent = true;

    public void Protect() => git.IsProtected = true;

    public string CommitElsewhere(string path, string text) => OnRemoteMain(tree => tree[path] = text, [], string.Create(CultureInfo.InvariantCulture, $"Write {path}"));

    public void TagElsewhere(string name, string commit) => git.RemoteTags[name] = new(commit, "from elsewhere");

    public void Merge(string branch, MergeWay way)
    {
        var tip = git.RemoteBranches[branch];
        if (way == MergeWay.Rebase)
        {
            OnRemoteMain(_ => { }, [], "Came between");
        }

        OnRemoteMain(
            tree => tree[RepositoryFacts.Changelog] = objects[tip].Tree[RepositoryFacts.Changelog],
            way == MergeWay.Commit ? [tip] : [],
            way == MergeWay.Rebase ? objects[tip].Message : $"Something that someone typed, by {way}");
    }

    public string? RemoteBranch(string name) => git.RemoteBranches.GetValueOrDefault(name);

    public TagFacts? RemoteTag(string name) => git.RemoteTags.TryGetValue(name, out var tag) ? new(name, tag.Commit, tag.Message is not null, IsReachable: false) : null;

    public string TagMessage(string name) => git.Tags[name].Message ?? "";

    public string Subject(string commit) => objects[commit].Message.Split('\n')[0];

    private string OnRemoteMain(Action<Dictionary<string, string>> change, string[] merged, string message)
    {
        var main = git.RemoteBranches["main"];
        var tree = new Dictionary<string, string>(objects[main].Tree, StringComparer.Ordinal);
        change(tree);
        return git.RemoteBranches["main"] = objects.Add([main, .. merged], tree, message).Id;
    }

    private void CheckOut()
    {
        foreach (var path in files.List("").Where(path => !objects[Head].Tree.ContainsKey(path)))
        {
            files.Delete(path);
        }

        foreach (var (path, text) in objects[Head].Tree)
        {
            files[path] = text;
        }
    }
}
