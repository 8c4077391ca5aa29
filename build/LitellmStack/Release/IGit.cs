namespace LitellmStack.Release;

/// <summary>
/// The clone's own git, run with plumbing commands and without a locale. Nothing here stashes, resets, moves or deletes. Calls throw
/// <see cref="Ports.OutsideWorldException"/> with git's exit code and last lines.
/// </summary>
public interface IGit
{
    /// <summary>Everything that decides about a release, asked at once. A remote that does not answer is a value in it, not an exception.</summary>
    Task<RepositoryFacts> Observe(CancellationToken cancellation);

    /// <summary>The tree of a commit: every file, sorted ordinally by path.</summary>
    Task<IReadOnlyList<TreeFile>> Tree(string commit, CancellationToken cancellation);

    /// <summary>
    /// The bytes of files at a commit in the order of their paths here, as git keeps them: no line ends or filters of this machine. Throws
    /// <see cref="FileNotFoundException"/> where the commit lacks one.
    /// </summary>
    Task<IReadOnlyList<byte[]>> Read(string commit, IReadOnlyList<string> paths, CancellationToken cancellation);

    /// <summary>Commits these files as they are in the working tree, and no others. The new commit's id.</summary>
    Task<string> Commit(string message, IReadOnlyList<string> paths, CancellationToken cancellation);

    /// <summary>Makes an annotated tag, signed where git is configured so. One that exists at this commit is left; one elsewhere is an error.</summary>
    Task Tag(string name, string commit, string message, CancellationToken cancellation);

    /// <summary>Pushes all of the refspecs or none (--atomic), never another ref. What the remote refused is a value.</summary>
    Task<PushAnswer> Push(IReadOnlyList<string> refspecs, CancellationToken cancellation);
}
