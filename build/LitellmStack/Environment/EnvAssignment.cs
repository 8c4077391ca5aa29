using LitellmStack.Compose;
using LitellmStack.Findings;

namespace LitellmStack.Environment;

/// <summary>A line of an environment file.</summary>
/// <param name="Value">What stands behind the '=', its variables not yet filled in; nothing where the line is a name alone, which takes the shell's value.</param>
/// <param name="ValueRange">Offsets of the value in the file, quotes included; a quoted one may go over several lines.</param>
public sealed record EnvAssignment(string Name, Place Place, Template? Value, Place ValuePlace, (int Start, int End) ValueRange);
