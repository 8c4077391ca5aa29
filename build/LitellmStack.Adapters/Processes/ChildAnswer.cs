namespace LitellmStack.Adapters.Processes;

/// <summary>What a child process ended with.</summary>
internal sealed record ChildAnswer(int ExitCode, string Output, string Errors);
