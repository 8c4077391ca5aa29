namespace LitellmStack.Operations;

/// <summary>The page of a run in GitHub Actions.</summary>
public interface IRunPage
{
    /// <summary>Where the validated folder lies below the workspace, "" where it is the workspace.</summary>
    string Folder { get; }

    /// <summary>Adds Markdown to the step's summary.</summary>
    void Add(string markdown);
}
