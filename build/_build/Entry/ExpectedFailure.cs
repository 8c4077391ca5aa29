namespace LitellmStack.Build.Entry;

/// <summary>Ends a target that has already said what is wrong; the engine then leaves out what depends on it.</summary>
internal sealed class ExpectedFailure() : Exception("The target has said why.");
