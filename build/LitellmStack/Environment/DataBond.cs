using LitellmStack.Compose;
using LitellmStack.Findings;
using LitellmStack.Machine;

namespace LitellmStack.Environment;

/// <summary>
/// Keeps an old database from meeting new secrets. The marked block remembers which volume the file's secrets belong to: its creation time,
/// or <see cref="Pending"/> from before the volume exists until it was seen, or <see cref="NotLookedAt"/> where secrets were made while no engine
/// could be asked. A file without the line was written by the user, who is believed.
/// </summary>
public static class DataBond
{
    public const string Pending = "pending";
    public const string NotLookedAt = "not-looked-at";

    private const string DatabaseVolume = "db-data";

    /// <summary>What a file's block remembers; of a block that was written for another project, nothing counts for this one.</summary>
    public static string? Of(EnvText file, string project) =>
        file.InBlock("COMPOSE_PROJECT_NAME") is { } other && other != project ? NotLookedAt : file.InBlock(StackBlock.DataName);

    /// <summary>
    /// A finding where secrets would be, or were, made beside a database volume that already exists; nothing where the two may meet.
    /// </summary>
    /// <param name="bond">What the block remembers.</param>
    /// <param name="wouldGenerate">Names of secrets that are about to be made.</param>
    public static Finding? Check(StackIdentity stack, string? bond, IReadOnlyList<string> wouldGenerate, IReadOnlyList<VolumeFacts> volumes)
    {
        var volume = volumes.FirstOrDefault(v => v.Volume == DatabaseVolume);
        var isStranger = volume is not null && bond is not null and not Pending && bond != volume.Created;
        if (volume is null || (!isStranger && wouldGenerate.Count == 0))
        {
            return null;
        }

        var what = wouldGenerate.Count > 0
            ? $"{string.Join(", ", wouldGenerate)} would be made anew"
            : "the secrets in the environment file were made without it";
        return new Finding("env/old-volume", Severity.Error, null,
            $"The volume '{volume.Name}' of {volume.Created} holds a database, but {what}: the gateway could not open it, and stored credentials would be lost. Nothing was changed.",
            $"Put the environment file that belongs to it back; or run beside it under another name ('./build.sh Up{stack.Option} --project other'); "
            + $"or, if its data may go, delete it ('./build.sh Down{stack.Option} --volumes --project {stack.Project}').");
    }

    /// <summary>What the block remembers from now on.</summary>
    public static string Next(string? bond, IReadOnlyList<VolumeFacts>? volumes) => volumes switch
    {
        null => bond ?? NotLookedAt,
        _ => volumes.FirstOrDefault(v => v.Volume == DatabaseVolume)?.Created ?? Pending,
    };
}
