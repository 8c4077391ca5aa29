using LitellmStack.Sources;

namespace LitellmStack.Rules.Compose;

/// <summary>A program that a health check runs, by its name without a folder.</summary>
/// <param name="Offset">Of the name in the text, in UTF-16 units.</param>
internal sealed record CheckedProgram(string Program, Scalar In, int Offset);
