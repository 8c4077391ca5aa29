namespace LitellmStack.Release;

/// <summary>The short form for one file of a commit.</summary>
public static class OneFile
{
    public static async Task<byte[]> Read(this IGit git, string commit, string path, CancellationToken cancellation) => (await git.Read(commit, [path], cancellation))[0];
}
