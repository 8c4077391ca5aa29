namespace LitellmStack.Adapters.Processes;

/// <summary>What a child that bytes went through ended with.</summary>
/// <param name="OutputStart">The first bytes of its output as text: docker writes there that a program is missing.</param>
/// <param name="LastLines">Of its standard error.</param>
/// <param name="IsInputTaken">False where it ended before it had read all that it was given.</param>
internal sealed record PipeEnd(int ExitCode, string OutputStart, IReadOnlyList<string> LastLines, bool IsInputTaken);
