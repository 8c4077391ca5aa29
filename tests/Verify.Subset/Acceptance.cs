namespace VerifyTests;

/// <summary>That what was received becomes what is verified, without a look.</summary>
internal sealed record Acceptance(bool IncludesBuildServer, bool ThrowsException)
{
    private static readonly string[] BuildServers =
        ["JENKINS_URL", "GITHUB_ACTION", "TEAMCITY_VERSION", "GITLAB_CI", "TRAVIS_BUILD_ID", "APPVEYOR", "GO_SERVER_URL", "WSL_DISTRO_NAME"];

    public bool Applies => IncludesBuildServer || !IsBuildServer;

    private static bool IsBuildServer =>
        Array.Exists(BuildServers, x => Environment.GetEnvironmentVariable(x) != null)
        || Is("TF_BUILD", "True") || Is("BuildRunner", "MyGet") || Is("DOTNET_RUNNING_IN_CONTAINER", "true");

    private static bool Is(string name, string value) =>
        string.Equals(Environment.GetEnvironmentVariable(name), value, StringComparison.OrdinalIgnoreCase);
}
