namespace LitellmStack.Compose;

/// <summary>What a call of Compose ended with.</summary>
public sealed record ComposeAnswer(int ExitCode, string Output, string Errors);
