using System.Text.Json.Nodes;

using Integration.Tests.Stage;

namespace Integration.Tests.Backups;

/// <summary>Keys, spend and credentials are made through the gateway, the volume is destroyed, and everything is there again.</summary>
public sealed class WholeCircle
{
    [SkippableFact]
    public async Task EndsWithTheSameDatabaseAndAKeyThatWorks()
    {
        await using var clone = await Clone.Make();
        await File.WriteAllTextAsync(clone.EnvFile, $"{clone.Ports}STORE_MODEL_IN_DB=True\n");
        (await clone.Run("Up", "--sandbox")).EndedWith(0);
        var key = await clone.Gateway.NewKey();
        await clone.Gateway.StoreCredential("upstream", new JsonObject { ["api_key"] = "sk-of-the-provider" });
        await clone.Gateway.With(key).Chat("What is 2 + 2?");
        (await clone.Run("Check", "--sandbox", "--only", "db")).EndedWith(0);

        var backup = (await clone.Run("Backup", "--sandbox")).EndedWith(0);
        backup["proof"].ShouldContain("1 credential decrypts");
        var before = await clone.Database.Dump();

        (await clone.Run("Down", "--sandbox", "--volumes", "--yes")).EndedWith(0);
        (await clone.Run("Up", "--sandbox")).EndedWith(0);
        (await clone.Gateway.With(key).Status()).ShouldBe(401);

        var restore = (await clone.Run("Restore", "--sandbox", "--from", "latest")).EndedWith(0);

        restore["kept"].ShouldContain("_before_");
        (await clone.Database.Dump()).ShouldBe(before);
        (await clone.Gateway.With(key).Status()).ShouldBe(200);
        (await clone.Gateway.With(key).Chat("What is 2 + 2?")).Text.ShouldContain("4");
        (await clone.Run("Health", "--sandbox")).EndedWith(0)["backup"].ShouldContain("restored");
        (await clone.Run("Restore", "--sandbox", "--drop-previous")).EndedWith(0)["previous"].ShouldStartWith("dropped");
        (await clone.Database.Names()).ShouldBe(["litellm", "postgres"]);
    }
}
