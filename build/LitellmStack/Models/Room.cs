using System.Globalization;

namespace LitellmStack.Models;

/// <summary>Whether a model has room on a machine, with the arithmetic.</summary>
/// <param name="MemoryBytes">Total memory of the machine, 0 where it is not known.</param>
/// <param name="FreeDiskBytes">Free bytes where models are kept, 0 where that is not known: the server may be elsewhere.</param>
public sealed record Room(long MemoryBytes, long FreeDiskBytes)
{
    /// <summary>Why a model does not fit; nothing where it does or where it can't be told.</summary>
    public string? ReasonAgainst(CatalogueEntry model) =>
        MemoryBytes > 0 && model.Memory > MemoryBytes ? $"{model.Name.Text} needs {Gigabytes(model.Memory)} of memory, this machine has {Gigabytes(MemoryBytes)}"
        : FreeDiskBytes > 0 && model.Size > FreeDiskBytes ? $"{model.Name.Text} takes {Gigabytes(model.Size)} of disk, {Gigabytes(FreeDiskBytes)} are free"
        : null;

    private static string Gigabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.0} GB");
}
