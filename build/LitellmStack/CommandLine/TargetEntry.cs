namespace LitellmStack.CommandLine;

/// <summary>A target as it is typed and explained.</summary>
/// <param name="Group">The heading it stands under in the help.</param>
/// <param name="Summary">One line: what it does.</param>
/// <param name="Example">The arguments of a typical call.</param>
/// <param name="Options">The options that mean something to it, beside those of every target.</param>
public sealed record TargetEntry(string Name, string Group, string Summary, string Example, params IReadOnlyList<OptionEntry> Options);
