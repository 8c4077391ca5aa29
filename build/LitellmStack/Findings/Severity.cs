namespace LitellmStack.Findings;

/// <summary>
/// A promise to the reader. An error will not work, or will lose or leak something, in the pinned versions, and its message says how;
/// a warning works until something named happens; a note is worth knowing.
/// </summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}
