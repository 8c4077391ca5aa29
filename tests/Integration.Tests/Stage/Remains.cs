namespace Integration.Tests.Stage;

/// <summary>What backups and restores may leave only while they run.</summary>
internal static class Remains
{
    /// <summary>Unfinished folders, throw-away containers and half-loaded databases of a clone.</summary>
    public static async Task<IReadOnlyList<string>> Of(Clone clone, BackupFolder backups) =>
    [
        .. backups.Unfinished,
        .. await ThrowAway(backups),
        .. (await clone.Database.Names()).Where(name => name.Contains("_restore_", StringComparison.Ordinal)),
    ];

    /// <summary>The containers of the proofs of a folder, running or not.</summary>
    public static async Task<IReadOnlyList<string>> ThrowAway(BackupFolder backups) =>
        (await DockerCli.Shared.Ask("ps", "--all", "--filter", $"label=litellm-stack.proof-of={backups.Path}", "--format", "{{.Names}}"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
