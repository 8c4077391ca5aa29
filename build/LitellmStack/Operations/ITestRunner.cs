namespace LitellmStack.Operations;

/// <summary>Runs test projects of this repository.</summary>
public interface ITestRunner
{
    /// <summary>
    /// Compiles and runs test projects to their end and counts; what a failed test says goes to the console while it runs. Throws
    /// <see cref="Ports.OutsideWorldException"/> where they do not compile or come to no result.
    /// </summary>
    /// <param name="projects">Names of folders below tests/.</param>
    Task<TestCounts> Run(IReadOnlyList<string> projects, CancellationToken cancellation);
}
