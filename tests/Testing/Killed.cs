namespace LitellmStack.Testing;

/// <summary>The process ends here: nothing of the program catches it.</summary>
public sealed class Killed() : Exception("The process was killed.");
