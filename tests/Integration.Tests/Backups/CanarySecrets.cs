using System.Text;
using System.Text.Json.Nodes;

using Integration.Tests.Stage;

using Xunit.Abstractions;

namespace Integration.Tests.Backups;

/// <summary>Secrets with a text that is found wherever it is: in the environment file, in the settings, in a stored credential.</summary>
public sealed class CanarySecrets(ITestOutputHelper output)
{
    private const string Canary = "canary7f3a91";

    private static readonly string[] Everything = ["--include-secrets", "--recipient"];

    [SkippableFact]
    public async Task AreInNoFileNoTranscriptNoProcessAndNoContainer()
    {
        await using var clone = await Clone.Make();
        await Plant(clone);
        (await clone.Run("Up", "--sandbox")).EndedWith(0);
        await clone.Gateway.StoreCredential("upstream", new JsonObject { ["api_key"] = $"sk-{Canary}-credential" });
        var backups = new BackupFolder(Path.Combine(clone.Folder, "backups", "sandbox"));
        var watch = new SecretWatch(Canary, backups);
        var recipient = await Recipient(clone);
        string[] secrets = recipient is null ? [] : [.. Everything, recipient];

        var runs = new List<ProgramRun>
        {
            await watch.Run(clone, ["Backup", "--sandbox", .. secrets]),
            await watch.Run(clone, ["VerifyBackup", "--sandbox"]),
            await watch.Run(clone, ["Restore", "--sandbox", "--from", "latest"]),
            await watch.Run(clone, ["ListBackups", "--sandbox", "--format", "json"]),
            await watch.Run(clone, ["Health", "--sandbox"]),
        };

        foreach (var run in runs)
        {
            run.EndedWith(0).Said.ShouldNotContain(Canary);
        }

        watch.Seen.ShouldBeEmpty();
        var files = Directory.EnumerateFiles(backups.Path, "*", SearchOption.AllDirectories).ToList();
        files.Where(file => Encoding.Latin1.GetString(File.ReadAllBytes(file)).Contains(Canary, StringComparison.Ordinal)).ShouldBeEmpty();
        files.ShouldContain(file => file.EndsWith("litellm_settings.yml", StringComparison.Ordinal));
        files.Any(file => file.Contains("secrets.env.", StringComparison.Ordinal)).ShouldBe(recipient is not null);
        output.WriteLine($"{watch.Looks} looks at processes and {watch.Containers} containers, {files.Count} files; secrets {(recipient is null ? "left out: there is no age-keygen" : "encrypted")}");
        watch.Looks.ShouldBeGreaterThan(10);
        watch.Containers.ShouldBeGreaterThan(0);
    }

    private static async Task Plant(Clone clone)
    {
        await File.WriteAllTextAsync(clone.EnvFile, $"""
            {clone.Ports}STORE_MODEL_IN_DB=True
            LITELLM_MASTER_KEY=sk-{Canary}-master-0123456789abcdef
            LITELLM_SALT_KEY={Canary}-salt-0123456789abcdef
            POSTGRES_PASSWORD={Canary}-postgres-0123456789abcdef
            UI_PASSWORD={Canary}-ui-0123456789abcdef
            GEMINI_API_KEY={Canary}-gemini-0123456789abcdef

            """);
        var settings = Path.Combine(clone.Folder, "config", "litellm_settings.yml");
        var text = await File.ReadAllTextAsync(settings);
        const string Reference = "api_key: os.environ/GEMINI_API_KEY";
        text.ShouldContain(Reference);
        await File.WriteAllTextAsync(settings, text[..text.IndexOf(Reference, StringComparison.Ordinal)] + $"api_key: sk-{Canary}-literal" + text[(text.IndexOf(Reference, StringComparison.Ordinal) + Reference.Length)..]);
    }

    /// <summary>A key that this test makes; nothing where the machine has no age.</summary>
    private static async Task<string?> Recipient(Clone clone)
    {
        if (!Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, "age-keygen"))))
        {
            return null;
        }

        var identity = Path.Combine(clone.Folder, ".nuke", "identity");
        (await Child.Run("age-keygen", "-o", identity)).EndedWith(0);
        return (await Child.Run("age-keygen", "-y", identity)).EndedWith(0).Output.Trim();
    }
}
