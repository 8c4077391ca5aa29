using LitellmStack.Adapters.Processes;
using LitellmStack.Operations;

namespace LitellmStack.Adapters.GitHub;

/// <summary>The page of the run, in a step of GitHub Actions.</summary>
public sealed class RunPage : IRunPage
{
    private readonly string file;

    private RunPage(string file, string folder)
    {
        this.file = file;
        Folder = folder;
    }

    public string Folder { get; }

    /// <param name="folder">That is validated, absolute.</param>
    /// <returns>Nothing outside of GitHub Actions.</returns>
    public static RunPage? Of(string folder, ChildEnvironment shell)
    {
        if (shell.Variables.GetValueOrDefault("GITHUB_ACTIONS") != "true" || shell.Variables.GetValueOrDefault("GITHUB_STEP_SUMMARY") is not { Length: > 0 } file)
        {
            return null;
        }

        var workspace = shell.Variables.GetValueOrDefault("GITHUB_WORKSPACE", folder);
        var below = Path.GetRelativePath(workspace, folder).Replace('\\', '/');
        return new RunPage(file, below == "." ? "" : below);
    }

    public void Add(string markdown) => File.AppendAllText(file, markdown);
}
