namespace LitellmStack.Plans;

/// <summary>What the user reads while a plan runs: one line a step, the running one kept up to date where the output is a terminal.</summary>
public interface ITranscript
{
    /// <summary>The running step's present state; on a terminal it replaces the last one, elsewhere it may be dropped.</summary>
    void Show(string title, string state);

    /// <summary>A finished line: title, what happened, and a figure at the right where there is one.</summary>
    void Write(string title, string text);

    /// <summary>Text that is not a step's line, as it is.</summary>
    void Write(string text);
}
