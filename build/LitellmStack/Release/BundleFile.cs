namespace LitellmStack.Release;

/// <summary>A file that a release ships, in memory.</summary>
/// <param name="Name">Letters, digits, '.', '_' and '-': GitHub renames a file that has others.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
public sealed record BundleFile(string Name, ReadOnlyMemory<byte> Content, string Sha256);
