using Integration.Tests.Stage;

namespace Integration.Tests.Backups;

/// <summary>The gateway's settings were broken while it ran: once a restore has stopped it, it does not start again.</summary>
[Collection(OnTheSeededStack.Name)]
public sealed class GatewayThatDoesNotComeBack(SeededStack stack)
{
    [SkippableFact]
    public async Task HasTheOldDatabaseUnderItAgain()
    {
        var clone = await stack.Clone();
        var settings = Path.Combine(clone.Folder, "config", "litellm_settings.yml");
        var whole = await File.ReadAllTextAsync(settings);
        await clone.Database.Ask("""INSERT INTO "LiteLLM_Config" VALUES ('later', '{}')""");
        var now = await clone.Database.Digest();
        try
        {
            // The very file that is mounted, not another one in its place.
            await File.WriteAllTextAsync(settings, "model_list: [");

            var failed = (await clone.Run("Restore", "--sandbox", "--from", stack.Kept, "--skip-safety-backup")).EndedWith(1);

            failed["swap"].ShouldContain("_before_");
            failed["back"].ShouldContain("did not reach its end");
            failed.Said.ShouldContain("Logs --service litellm");
            (await clone.Database.Digest()).ShouldBe(now);
            (await clone.Database.Names()).ShouldBe(["litellm", "postgres"]);
        }
        finally
        {
            await File.WriteAllTextAsync(settings, whole);
        }

        await stack.Up();
        (await clone.Gateway.With(stack.Key).Serves()).ShouldBeTrue();
    }
}
