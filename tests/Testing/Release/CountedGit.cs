using LitellmStack.Release;

namespace LitellmStack.Testing.Release;

/// <summary>A git, real or fake, whose calls are counted and can go wrong.</summary>
internal sealed class CountedGit(IGit git, Calls calls) : IGit
{
    public Task<RepositoryFacts> Observe(CancellationToken cancellation) => Of("git observe", () => git.Observe(cancellation));

    public Task<IReadOnlyList<TreeFile>> Tree(string commit, CancellationToken cancellation) => Of("git tree", () => git.Tree(commit, cancellation));

    public Task<IReadOnlyList<byte[]>> Read(string commit, IReadOnlyList<string> paths, CancellationToken cancellation) =>
        Of($"git read {string.Join(' ', paths)}", () => git.Read(commit, paths, cancellation));

    public Task<string> Commit(string message, IReadOnlyList<string> paths, CancellationToken cancellation) => Of("git commit", () => git.Commit(message, paths, cancellation));

    public Task Tag(string name, string commit, string message, CancellationToken cancellation) => Of($"git tag {name}", async () =>
    {
        await git.Tag(name, commit, message, cancellation);
        return true;
    });

    public Task<PushAnswer> Push(IReadOnlyList<string> refspecs, CancellationToken cancellation) =>
        Of($"git push {string.Join(' ', refspecs.Select(refspec => refspec.Split(':')[^1]))}", () => git.Push(refspecs, cancellation));

    private Task<T> Of<T>(string call, Func<Task<T>> effect) => calls.Answer(call, () => effect().GetAwaiter().GetResult());
}
