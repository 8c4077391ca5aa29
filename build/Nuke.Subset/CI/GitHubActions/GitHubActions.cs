namespace Nuke.Common.CI.GitHubActions;

/// <summary>A run on GitHub Actions, or one that says so.</summary>
public class GitHubActions : Host, IBuildServer
{
    internal GitHubActions()
    {
    }

    public static GitHubActions Instance => NukeBuild.Host as GitHubActions;

    public string Ref => EnvironmentInfo.GetVariable("GITHUB_REF");

    public string Sha => EnvironmentInfo.GetVariable("GITHUB_SHA");

    string IBuildServer.Branch => Ref;

    string IBuildServer.Commit => Sha;

    internal static bool IsRunning => EnvironmentInfo.HasVariable("GITHUB_ACTIONS");
}
