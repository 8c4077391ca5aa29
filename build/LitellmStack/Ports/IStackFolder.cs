namespace LitellmStack.Ports;

/// <summary>A folder that holds a stack: this clone, or one that was named.</summary>
public interface IStackFolder
{
    IFiles Files { get; }

    /// <summary>The files that lie directly in a folder, by their paths from the root, sorted ordinally; none where it is absent or can't be listed.</summary>
    IReadOnlyList<string> Names(string folder);

    /// <summary>The folders that lie directly in a folder, in the same way.</summary>
    IReadOnlyList<string> Folders(string folder);

    /// <summary>Every file that git keeps below the folder, by its path from it; nothing where it is no clone or git is absent.</summary>
    Task<IReadOnlySet<string>?> Tracked(CancellationToken cancellation);

    /// <summary>The texts among the kept files that hold one of the words, as they lie there now. Only for a clone.</summary>
    /// <param name="words">Each without a line end, at least one.</param>
    Task<IReadOnlyList<string>> Holding(IReadOnlyCollection<string> words, CancellationToken cancellation);
}
