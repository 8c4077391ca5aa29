using System.Text.RegularExpressions;

namespace LitellmStack.Models;

/// <summary>A value that means something else than it seems to.</summary>
/// <param name="IsMild">True where it works until something else comes to it.</param>
public sealed record OllamaTrap(string Name, Regex Pattern, string Consequence, string Remedy, bool IsMild);
