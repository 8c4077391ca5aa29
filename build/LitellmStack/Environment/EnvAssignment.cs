using LitellmStack.Compose;
using LitellmStack.Findings;

namespace LitellmStack.Environment;

/// <summary>A line of an environment file.</summary>
/// <param name="Value">What stands behind the '=', its variables not yet filled in; nothing where the line is a name alone, which takes the shell's value.</param>
/// <param name="Lines">The first and last line of the file that it covers; a quoted value may go over several.</param>
public sealed record EnvAssignment(string Name, Place Place, Template? Value, Place ValuePlace, (int First, int Last) Lines);
