namespace LitellmStack.Changelog.Checks;

/// <summary>Where a changelog breaks a rule, and what to write instead.</summary>
internal readonly record struct Flaw(TextRange Range, string Message, string Remedy);
