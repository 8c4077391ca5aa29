namespace LitellmStack.CommandLine;

/// <summary>A command line that was read whole and found right.</summary>
/// <param name="Targets">Names as declared, in the order typed; none means help.</param>
/// <param name="Given">The values of the options given on the command line, by name.</param>
/// <param name="AsksForHelp">--help was given, no target, or the target Help.</param>
public sealed record Invocation(IReadOnlyList<string> Targets, IReadOnlyDictionary<string, IReadOnlyList<string>> Given, bool AsksForHelp);
