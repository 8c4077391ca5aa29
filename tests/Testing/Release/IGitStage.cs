using LitellmStack.Ports;
using LitellmStack.Release;

namespace LitellmStack.Testing.Release;

/// <summary>A clone with a remote named "origin", and what its user and others do there besides the program.</summary>
public interface IGitStage
{
    IGit Git { get; }

    /// <summary>The working tree.</summary>
    IFiles Files { get; }

    string Head { get; }

    /// <summary>Commits everything that is in the working tree.</summary>
    string Commit(string message);

    /// <summary>An annotated tag where there is a message.</summary>
    void Tag(string name, string commit, string? message);

    void RemoveTag(string name);

    /// <summary>Brings a branch and tags to the remote.</summary>
    void Push(string branch, params string[] tags);

    /// <summary>Checks out a branch, made here where there is none, or a commit.</summary>
    void Switch(string branchOrCommit);

    /// <summary>Fetches everything, and takes the remote's main as it is.</summary>
    void TakeRemoteMain();

    /// <summary>The remote has moved or has lost its way.</summary>
    void Silence();

    /// <summary>Main takes no push; other refs do.</summary>
    void Protect();

    /// <summary>Someone else commits to the remote's main, also to a protected one.</summary>
    string CommitElsewhere(string path, string text);

    /// <summary>Someone else tags on the remote, with a message.</summary>
    void TagElsewhere(string name, string commit);

    /// <summary>The pull request from a branch is merged into the remote's main.</summary>
    void Merge(string branch, MergeWay way);

    string? RemoteBranch(string name);

    TagFacts? RemoteTag(string name);

    /// <summary>Of an annotated tag of the clone.</summary>
    string TagMessage(string name);

    /// <summary>The first line of a commit's message.</summary>
    string Subject(string commit);
}

/// <summary>How a pull request comes into main.</summary>
public enum MergeWay
{
    Commit,
    Squash,
    Rebase,
}
