namespace LitellmStack.Environment;

/// <summary>A variable as config/env.example declares it.</summary>
/// <param name="Default">The documented default; empty where it has none.</param>
/// <param name="Meaning">Its comment, a line each.</param>
/// <param name="IsCopied">True where the example assigns it (Init copies the line), false where the line is commented out (a documented default).</param>
/// <param name="Prefix">What a generated value begins with: "sk-".</param>
public sealed record EnvVariable(
    string Name, string Default, IReadOnlyList<string> Meaning, bool IsCopied, bool IsRequired, bool IsSecret, bool IsGenerated, string Prefix);
