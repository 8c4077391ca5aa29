using LitellmStack.Findings;

namespace LitellmStack.Rules.LiteLlm;

/// <summary>What is wrong with a value, and what to write instead.</summary>
internal sealed record Mistake(string Message, string Remedy, Severity Severity = Severity.Error);
