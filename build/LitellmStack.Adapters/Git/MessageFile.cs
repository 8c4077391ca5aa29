using System.Text;

namespace LitellmStack.Adapters.Git;

/// <summary>
/// A message in a file of git's own folder. Through a pipe, git would take what has arrived for all of it when this process is killed, and make an
/// annotated tag without words. What a killed run leaves is written over by the next.
/// </summary>
internal sealed class MessageFile : IDisposable
{
    /// <param name="folder">Git's own.</param>
    public MessageFile(string folder, string text)
    {
        Path = System.IO.Path.Combine(folder, "LITELLM_STACK_MESSAGE");
        File.WriteAllBytes(Path, Encoding.UTF8.GetBytes(text));
    }

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}
