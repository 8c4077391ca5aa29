namespace LitellmStack.Release;

/// <summary>One file of a release as it is uploaded. Its bytes are in memory: the largest has about a hundred megabytes.</summary>
/// <param name="Name">Letters, digits, '.', '_' and '-' alone: GitHub renames others.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
public sealed record BundleFile(string Name, ReadOnlyMemory<byte> Content, string Sha256);
