namespace Conformance;

/// <summary>Lines that a test tells from the engine's own by their first character.</summary>
internal static class Transcript
{
    public static void Say(string line) => Console.WriteLine($"| {line}");
}
