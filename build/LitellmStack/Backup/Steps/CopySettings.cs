using LitellmStack.Plans;

namespace LitellmStack.Backup.Steps;

/// <summary>The stack's settings go along, secrets replaced; the environment file only encrypted, and only where someone is named who can open it.</summary>
internal static class CopySettings
{
    /// <summary>The environment file's name in a backup; the tool that encrypted it is its ending.</summary>
    public const string Secrets = "secrets.env";

    public static Step Make(BackupWork work) => new("settings", $"copy {Quantity.Of(work.Subject.Settings.Count, "file")}, secrets {(work.Request.Secrets is null ? "stay here" : "encrypted")}", async (progress, cancellation) =>
    {
        foreach (var (name, content) in work.Subject.Settings)
        {
            work.Run.Add(await Write(work, name, content, cancellation), name);
        }

        if (work.Request.Secrets is not { } who)
        {
            return new Outcome.Done($"{Quantity.Of(work.Subject.Settings.Count, "file")}; secrets not included, keep the environment file elsewhere");
        }

        var tool = await work.Sealer.ToolFor(who, cancellation);
        progress.Report($"encrypting the environment file with {tool}");
        var file = $"{Secrets}.{tool}";
        work.Run.Add(
            await work.Store.Write($"{work.Run.Unfinished}/{file}", (stream, token) => work.Sealer.Seal(who, work.Subject.EnvFile.ToArray(), stream, token), cancellation),
            file);
        return new Outcome.Done($"{Quantity.Of(work.Subject.Settings.Count, "file")}; the environment file encrypted with {tool} as '{file}'");
    });

    private static Task<StoredFile> Write(BackupWork work, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        work.Store.Write($"{work.Run.Unfinished}/{name}", async (stream, token) => await stream.WriteAsync(content, token), cancellation);
}
