using LitellmStack.Sources;

namespace LitellmStack.Models;

/// <summary>One model of the catalogue.</summary>
/// <param name="Mode">chat or embedding.</param>
/// <param name="IsPulledEverywhere">Pulled on every machine that has room for it; otherwise only when asked for by name.</param>
/// <param name="Size">Bytes to download and keep; 0 where it is not given.</param>
/// <param name="Memory">Bytes of memory without which loading makes no sense; 0 where it is not given.</param>
/// <param name="Context">Tokens.</param>
/// <param name="Dimensions">Of an embedding; 0 for a chat model.</param>
public sealed record CatalogueEntry(Scalar Name, string Mode, bool IsPulledEverywhere, long Size, long Memory, int Context, int Dimensions);
