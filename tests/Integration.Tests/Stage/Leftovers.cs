namespace Integration.Tests.Stage;

/// <summary>What a killed run left on the engine and on disk.</summary>
internal static class Leftovers
{
    /// <summary>Ends what runs in the folder, takes down every project that bears its name, then removes it.</summary>
    public static async Task Remove(string run)
    {
        foreach (var id in ProcessTable.Below(run))
        {
            await Child.Run("kill", "-KILL", $"{id}");
        }

        await RemoveProjects(Path.GetFileName(run));
        await Unmount(run);
        Directory.Delete(run, recursive: true);
    }

    /// <summary>An engine leaves mounts below its data, a full disk is one.</summary>
    public static async Task Unmount(string folder)
    {
        var mounts = (await File.ReadAllLinesAsync("/proc/self/mounts")).Select(line => line.Split(' ')[1]);
        foreach (var mount in mounts.Where(path => path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal)).Reverse())
        {
            await Child.Run("umount", "--lazy", mount);
        }
    }

    /// <summary>Takes down every project whose name begins so.</summary>
    public static async Task RemoveProjects(string name)
    {
        const string Label = "{{.Label \"com.docker.compose.project\"}}";
        var projects = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in (string[][])[["ps", "--all"], ["network", "ls"], ["volume", "ls"]])
        {
            var labels = await DockerCli.Shared.Ask([.. list, "--filter", "label=com.docker.compose.project", "--format", Label]);
            projects.UnionWith(labels.Split('\n').Where(project => project.StartsWith($"{name}-", StringComparison.Ordinal)));
        }

        foreach (var project in projects)
        {
            await DockerCli.Shared.Remove(project);
        }
    }
}
