namespace LitellmStack.Findings;

/// <summary>How a text report is drawn.</summary>
/// <param name="HasColour">Whether the output understands ANSI colours; the caller knows the terminal and NO_COLOR.</param>
/// <param name="Columns">Width of the output.</param>
public sealed record TextStyle(bool HasColour = false, int Columns = 120);
