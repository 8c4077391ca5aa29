namespace Integration.Tests.Stage;

/// <summary>What a killed run left on the engine and on disk.</summary>
internal static class Leftovers
{
    /// <summary>Takes down every project that bears the folder's name, then removes the folder.</summary>
    public static async Task Remove(string run)
    {
        await RemoveProjects(Path.GetFileName(run));
        Directory.Delete(run, recursive: true);
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
