using Nuke.Common.CI.GitHubActions;
using Nuke.Common.Execution;
using Nuke.Common.ValueInjection;

namespace Nuke.Common;

/// <summary>Where the build runs.</summary>
public class Host
{
    protected Host()
    {
    }

    internal static Host Current()
    {
        return Parameters.Get<string>("Host") switch
        {
            null => GitHubActions.IsRunning ? new GitHubActions() : new Terminal(),
            var name when Is(name, nameof(GitHubActions)) => new GitHubActions(),
            var name when Is(name, nameof(Terminal)) => new Terminal(),
            var name => throw new ArgumentException($"Host '{name}' is not known: this build knows 'Terminal' and 'GitHubActions'."),
        };
    }

    private static bool Is(string name, string host) => name.Equals(host, StringComparison.OrdinalIgnoreCase);
}
