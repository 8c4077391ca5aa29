namespace Sandbox.Tests.LiteLlm.Database.Server;

/// <summary>The sandbox's image of PostgreSQL: one that is there, whatever its tag, or one that is built now.</summary>
internal static class ServerImage
{
    private const string Repository = "litellm-stack-sandbox/postgres";
    private const string BuiltTag = "tests";

    /// <summary>The script bounds its own pull by 10 minutes.</summary>
    private static readonly TimeSpan BuiltWithin = TimeSpan.FromMinutes(12);

    /// <exception cref="NoServerException">There is none and none can be built here.</exception>
    public static async Task<string> Find()
    {
        var tags = (await Docker.Ask(["images", Repository, "--format", "{{.Tag}}"])).Split('\n', StringSplitOptions.TrimEntries);
        var tag = tags.FirstOrDefault(one => one is not ("" or "<none>")) ?? await Build();
        return $"{Repository}:{tag}";
    }

    private static async Task<string> Build()
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new NoServerException($"'{Repository}' is not there, and it is built on Linux only.");
        }

        var run = await Tool.Run("bash", BuiltWithin, [Path.Combine(Root(), "compose", "sandbox", "images.sh"), BuiltTag, "postgres"]);
        return run.ExitCode == 0 ? BuiltTag : throw new NoServerException($"'{Repository}' could not be built; images.sh said:\n{run.StandardOutput}{run.StandardError}");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "global.json")))
        {
            folder = folder.Parent;
        }

        return folder.ShouldNotBeNull().FullName;
    }
}
