using Integration.Tests.Stage;

using Xunit.Abstractions;

namespace Integration.Tests.Backups;

/// <summary>The volume of the database fills while a backup is loaded beside it: when the restore began, there was room.</summary>
public sealed class FullDatabaseDisk(ITestOutputHelper output)
{
    private const string Data = "/var/lib/postgresql/data";

    /// <summary>30 MB of rows that hardly compress.</summary>
    private const string Rows =
        """
        CREATE TABLE public.bulk AS SELECT i, (SELECT string_agg(md5(i || 'x' || j), '') FROM generate_series(1, 30) j) AS text FROM generate_series(1, 30000) i
        """;

    /// <summary>All but 20 MB: what the server needs to go on, and less than is loaded.</summary>
    private const string Fill = $"""head -c "$(($(df -k --output=avail {Data} | tail -n 1) - 20000))k" /dev/zero > {Data}/filler""";

    private static readonly string[] Restore = ["Restore", "--sandbox", "--from", "latest", "--skip-safety-backup"];

    [SkippableFact]
    public async Task EndsTheRestoreAndTheOldDatabaseGoesOn()
    {
        await using var clone = await Clone.Make();
        var key = await Boot(clone);
        var db = (await clone.Containers()).Single(c => c.Service == "db");
        // A tmpfs lives as long as someone has it mounted: without another one, a server that ends of a full disk would come back to an empty volume.
        await using var holder = await OtherContainer.Start(clone, db.Image, $"{clone.Project}_db-data");
        var before = await clone.Database.Digest();

        var restore = clone.Start(Restore);
        await restore.Says("  fresh ");
        await holder.Sh(Fill.Replace(Data, OtherContainer.Folder, StringComparison.Ordinal));
        await restore.Says("  back ");
        await holder.Sh($"rm {OtherContainer.Folder}/filler");

        var failed = (await restore.End).EndedWith(3);
        output.WriteLine(failed.Said);
        failed.Said.ShouldContain("No space left on device");
        failed.Said.ShouldContain("Free space on the disk");
        (await clone.Database.Names()).ShouldBe(["litellm", "postgres"]);
        (await clone.Database.Digest()).ShouldBe(before);
        (await clone.Gateway.With(key).Serves()).ShouldBeTrue();
        (await clone.Run(Restore)).EndedWith(0);
    }

    /// <summary>A stack on a small volume, with a backup; a key that it knows.</summary>
    private static async Task<string> Boot(Clone clone)
    {
        (await clone.Run("Init", "--sandbox")).EndedWith(0);
        await DockerCli.Shared.Ask(
            "volume", "create", "--label", $"com.docker.compose.project={clone.Project}", "--label", "com.docker.compose.volume=db-data",
            "--opt", "type=tmpfs", "--opt", "device=tmpfs", "--opt", "o=size=320m,uid=999", $"{clone.Project}_db-data");
        (await clone.Run("Up", "--sandbox")).EndedWith(0);
        var key = await clone.Gateway.NewKey();
        await clone.Database.Ask(Rows);
        (await clone.Run("Backup", "--sandbox", "--proof", "readable")).EndedWith(0);
        return key;
    }

    /// <summary>A second container that has the volume mounted.</summary>
    private sealed class OtherContainer(string name) : IAsyncDisposable
    {
        public const string Folder = "/held";

        public static async Task<OtherContainer> Start(Clone clone, string image, string volume)
        {
            var name = $"{clone.Project}-other";
            await DockerCli.Shared.Ask("run", "--detach", "--name", name, "--network", "none", "--mount", $"type=volume,src={volume},dst={Folder}", "--entrypoint", "sleep", image, "600");
            return new(name);
        }

        public Task<string> Sh(string script) => DockerCli.Shared.Ask("exec", name, "sh", "-c", script);

        public async ValueTask DisposeAsync() => await DockerCli.Shared.Ask("rm", "--force", "--volumes", name);
    }
}
