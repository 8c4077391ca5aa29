namespace LitellmStack.Backup;

/// <summary>The server that a backup was taken from.</summary>
/// <param name="Version">"17.10".</param>
/// <param name="Collation">The version of the locale library that its main database was made with; nothing where it has none.</param>
public sealed record SourceServer(string Version, int Major, string Image, string? Collation);

/// <summary>The gateway that wrote the data.</summary>
/// <param name="Digest">"sha256:…"; nothing for an image that was built here.</param>
public sealed record SourceGateway(string Image, string? Digest);

/// <param name="Bytes">On the server's disk, which the sizes of dumps are compared with.</param>
public sealed record SourceDatabase(string Name, long Bytes);

/// <param name="Name">"public.LiteLLM_SpendLogs".</param>
/// <param name="IsHistory">Its rows are not in the essential dump.</param>
public sealed record SourceTable(string Name, long Rows, bool IsHistory);
