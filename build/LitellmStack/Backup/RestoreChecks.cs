using LitellmStack.Findings;

namespace LitellmStack.Backup;

/// <summary>Why a backup may not be restored here; asked before anything is touched.</summary>
/// <param name="project">The stack that is restored.</param>
/// <param name="isNamedByPath">A backup named by its path may be another stack's: the host was moved.</param>
/// <param name="acceptsOtherSaltKey">Stored credentials are given up knowingly.</param>
public sealed class RestoreChecks(string project, bool isNamedByPath, bool acceptsOtherSaltKey, string option)
{
    private const string Nothing = "Nothing was changed.";

    public IEnumerable<Finding> Of(Manifest manifest, Tier tier, ServerFacts server, string saltKey, long freeForSafety, long neededForSafety)
    {
        var name = manifest.Name;
        if (manifest.Project != project && !isNamedByPath)
        {
            yield return Error("restore/other-stack",
                $"'{name}' was taken from the stack '{manifest.Project}', this one is '{project}'.",
                $"Name it by its path where that is meant: './build.sh Restore --from ./backups/{name}{option}'. {Nothing}");
        }

        if (!Dumps.In(manifest).Contains(tier))
        {
            yield return Error("restore/tier-absent", $"'{name}' holds no {DumpName.Of(tier)}.",
                $"Restore what it holds with '--tier {Dumps.In(manifest).DefaultIfEmpty(Tier.Essential).First().ToString().ToLowerInvariant()}'. {Nothing}");
        }

        if (server.Major < manifest.Server.Major)
        {
            yield return Error("restore/server-older",
                $"'{name}' comes from PostgreSQL {manifest.Server.Major}, this server is {server.Major}: an older server does not read what a newer one wrote.",
                $"Set POSTGRES_IMAGE to version {manifest.Server.Major} or newer and start with an empty volume. {Nothing}");
        }

        var ahead = server.Migrations.Count == 0 ? [] : manifest.Migrations.Except(server.Migrations).Where(m => string.CompareOrdinal(m, server.Migrations.Max(StringComparer.Ordinal)) > 0).ToList();
        if (ahead.Count > 0)
        {
            yield return Error("restore/gateway-older",
                $"'{name}' has {Quantity.Of(ahead.Count, "migration")} that this gateway does not know, up to '{ahead[^1]}': it was written by a newer one ({manifest.Gateway.Image}), and migrations only go forward.",
                $"Set LITELLM_IMAGE to {manifest.Gateway.Image} or newer, './build.sh Up{option}', then restore. {Nothing}");
        }

        if (!acceptsOtherSaltKey && manifest.SaltKey is { IsSound: true } print && !print.Matches(saltKey))
        {
            yield return Error("restore/other-salt-key",
                $"'{name}' was written under another LITELLM_SALT_KEY: virtual keys would work, but every stored credential and every model kept in the database would be unreadable, and the gateway leaves those out without a word.",
                $"Put the old LITELLM_SALT_KEY into the environment file, then './build.sh Up{option}' and restore. Where it is lost for good: '--accept-lost-salt-key'. {Nothing}");
        }

        if (server.FreeBytes < manifest.Database.Bytes)
        {
            yield return Error("restore/no-room",
                $"The restored database takes about {Quantity.Bytes(manifest.Database.Bytes)} beside the serving one, {Quantity.Bytes(server.FreeBytes)} are free on the engine's disk.",
                $"Free some space there ('./build.sh Restore --drop-previous{option}' removes databases of earlier restores). {Nothing}");
        }

        if (freeForSafety < neededForSafety)
        {
            yield return Error("restore/no-room-for-safety",
                $"The backup of what is there now needs about {Quantity.Bytes(neededForSafety)}, {Quantity.Bytes(freeForSafety)} are free in the folder of backups.",
                $"Free some space there, or go without it: '--skip-safety-backup' (the serving database is kept in any case). {Nothing}");
        }
    }

    private static Finding Error(string id, string message, string remedy) => new(id, Severity.Error, null, message, remedy);
}
