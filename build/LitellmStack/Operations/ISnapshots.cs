namespace LitellmStack.Operations;

/// <summary>The snapshots of what the stack's own files mean: effective compose files, settings, routes.</summary>
public interface ISnapshots
{
    /// <summary>
    /// Makes them anew and counts. Throws <see cref="Ports.OutsideWorldException"/> where there is nothing to make them with: no tests in a bundle,
    /// sources that do not compile.
    /// </summary>
    Task<TestCounts> Make(CancellationToken cancellation);

    /// <summary>Those that are not what was verified, by their paths from the root, sorted ordinally.</summary>
    IReadOnlyList<string> Differing();

    /// <summary>From what was verified to what is there now, as a diff.</summary>
    Task<string> Difference(string path, CancellationToken cancellation);

    /// <summary>Makes what is there now the verified one.</summary>
    void Accept(string path);
}
