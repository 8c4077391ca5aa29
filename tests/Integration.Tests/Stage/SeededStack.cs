using System.Text.Json.Nodes;

using LitellmStack.Backup;

namespace Integration.Tests.Stage;

/// <summary>
/// One sandbox with keys, a credential, spend and one proven backup of it all, shared by situations that may break it: before each of them it is
/// brought back to what it was.
/// </summary>
public sealed class SeededStack : IAsyncLifetime
{
    private const int SpendRows = 20_000;

    /// <summary>Rows as LiteLLM writes them, with a question and an answer of half a kilobyte each that hardly compress.</summary>
    private static readonly string Spend =
        $$"""
        INSERT INTO "LiteLLM_SpendLogs" (request_id, call_type, api_key, spend, total_tokens, prompt_tokens, completion_tokens, "startTime", "endTime",
          model, model_group, custom_llm_provider, "user", metadata, messages, response, status)
        SELECT 'chatcmpl-' || md5(i::text), 'acompletion', md5((i % 50)::text), i * 0.000013, 300, 200, 100,
          timestamp '2026-01-01' + i * interval '1 minute', timestamp '2026-01-01' + i * interval '61 seconds',
          'ollama/tinyllama', 'tinyllama', 'ollama', 'default_user_id', jsonb_build_object('user_api_key_alias', 'team-' || i % 50),
          jsonb_build_array(jsonb_build_object('role', 'user', 'content', (SELECT string_agg(md5(i || 'q' || j), ' ') FROM generate_series(1, 16) j))),
          jsonb_build_object('content', (SELECT string_agg(md5(i || 'a' || j), ' ') FROM generate_series(1, 16) j)), 'success'
        FROM generate_series(1, {{SpendRows}}) i
        """;

    private readonly List<string> troubles = [];
    private Clone? clone;
    private string seeded = "";

    /// <summary>A virtual key that the seeded database knows.</summary>
    internal string Key { get; private set; } = "";

    /// <summary>The proven backup, outside of the folder of backups: nothing that happens in there reaches it.</summary>
    internal string Kept { get; private set; } = "";

    /// <summary>The digest of the database as it was seeded, which is also what the backup holds.</summary>
    internal string Seeded => seeded;

    internal BackupFolder Backups => new(Path.Combine(clone!.Folder, "backups", "sandbox"));

    internal string Name => Path.GetFileName(Kept);

    internal Manifest Manifest => ((ManifestReading.Readable)ManifestReader.Read(File.ReadAllBytes(Path.Combine(Kept, Manifest.FileName)))).Manifest;

    /// <summary>The stack as it was seeded, serving, with that one backup.</summary>
    internal async Task<Clone> Clone()
    {
        troubles.ShouldBeEmpty();
        if (clone is null)
        {
            await Make();
        }

        await Reset(clone!);
        return clone!;
    }

    /// <summary>Brings it up again. The gateway writes down the question that Up asks a second later: what is looked at afterwards is at rest.</summary>
    internal async Task Up()
    {
        (await clone!.Run("Up", "--sandbox")).EndedWith(0);
        await clone.Database.Until("""EXISTS (SELECT FROM "LiteLLM_SpendLogs" WHERE "startTime" > (now() AT TIME ZONE 'UTC') - interval '30 s')""");
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (clone is not null)
        {
            await clone.DisposeAsync();
        }
    }

    private async Task Make()
    {
        clone = await Stage.Clone.Make();
        troubles.Add("The stack of these situations could not be made; the first one says why.");
        await File.WriteAllTextAsync(clone.EnvFile, $"{clone.Ports}STORE_MODEL_IN_DB=True\n");
        (await clone.Run("Up", "--sandbox")).EndedWith(0);
        Key = await clone.Gateway.NewKey();
        await clone.Gateway.StoreCredential("upstream", new JsonObject { ["api_key"] = "sk-of-the-provider" });
        await clone.Database.Ask(Spend);
        (await clone.Run("Backup", "--sandbox")).EndedWith(0);
        Kept = BackupFolder.Copy(Path.Combine(Backups.Path, Backups.Names.Single()), Path.Combine(clone.Folder, "kept", Backups.Names.Single()));
        seeded = await clone.Database.Digest();
        troubles.Clear();
    }

    private async Task Reset(Clone made)
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(Backups.Path))
        {
            Remove(entry);
        }

        BackupFolder.Copy(Kept, Path.Combine(Backups.Path, Name));
        if (!await made.Gateway.With(Key).Serves())
        {
            await Up();
        }

        if (await made.Database.Digest() != seeded)
        {
            (await made.Run("Restore", "--sandbox", "--from", Kept, "--skip-safety-backup")).EndedWith(0);
        }

        foreach (var database in (await made.Database.Names()).Except(["litellm", "postgres"], StringComparer.Ordinal))
        {
            await made.Database.Ask($"DROP DATABASE \"{database}\" WITH (FORCE)", "postgres");
        }
    }

    private static void Remove(string entry)
    {
        if (Directory.Exists(entry))
        {
            Directory.Delete(entry, recursive: true);
        }
        else
        {
            File.Delete(entry);
        }
    }
}

[CollectionDefinition(Name)]
public sealed class OnTheSeededStack : ICollectionFixture<SeededStack>
{
    public const string Name = "on the seeded stack";
}
