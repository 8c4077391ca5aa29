using System.Text;

using LitellmStack.Adapters.Processes;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Git;

/// <summary>Calls of git in one clone, without a locale and without questions.</summary>
internal sealed class GitCommand(string root, ChildEnvironment shell)
{
    /// <summary>Reading a clone takes milliseconds, of a large one on a slow disk some seconds.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    /// <summary>For what runs someone's hooks, or waits for someone's key.</summary>
    public static readonly TimeSpan Patient = TimeSpan.FromMinutes(10);

    /// <summary>What a hook gets from the git around it: it would lead to another clone than the folder's own (`git rev-parse --local-env-vars`).</summary>
    private static readonly HashSet<string> OfAnotherClone = new(StringComparer.Ordinal)
    {
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_NAMESPACE", "GIT_IMPLICIT_WORK_TREE", "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE", "GIT_REPLACE_REF_BASE",
    };

    /// <summary>The text that git wrote. Throws <see cref="OutsideWorldException"/> where it ends with an error.</summary>
    public async Task<string> Text(CancellationToken cancellation, params string[] arguments) =>
        Encoding.UTF8.GetString((await Must(arguments, input: null, Soon, cancellation)).Output);

    /// <summary>The text without its line end.</summary>
    public async Task<string> Line(CancellationToken cancellation, params string[] arguments) => (await Text(cancellation, arguments)).TrimEnd('\n');

    public async Task<GitAnswer> Must(IReadOnlyList<string> arguments, string? input, TimeSpan limit, CancellationToken cancellation)
    {
        var answer = await Ask(arguments, input, limit, cancellation);
        return answer.ExitCode == 0 ? answer : throw answer.Trouble(arguments);
    }

    /// <summary>Runs it to its end, whatever that is.</summary>
    public async Task<GitAnswer> Ask(IReadOnlyList<string> arguments, string? input, TimeSpan limit, CancellationToken cancellation)
    {
        var git = shell.Find("git") ?? throw new OutsideWorldException("'git' is not in PATH, so nothing is known of this clone.", "Install git 2.36 or newer.");
        var environment = new Dictionary<string, string>(shell.Without(OfAnotherClone.Contains).Variables, StringComparer.Ordinal)
        {
            ["LC_ALL"] = "C",
            ["GIT_TERMINAL_PROMPT"] = "0",
            ["GIT_OPTIONAL_LOCKS"] = "0",
            ["GIT_LITERAL_PATHSPECS"] = "1",
            ["GIT_NO_REPLACE_OBJECTS"] = "1",
        };
        var child = new ChildProcess(git, ["-c", "color.ui=false", "-c", "core.quotePath=false", .. arguments], root)
        {
            Environment = ChildProcess.Difference(new ChildEnvironment(environment)),
        };
        using var given = new MemoryStream(Encoding.UTF8.GetBytes(input ?? ""), writable: false);
        using var output = new MemoryStream();
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        bound.CancelAfter(limit);
        try
        {
            var end = await child.Pipe(given, output, bound.Token);
            return new GitAnswer(end.ExitCode, output.ToArray(), end.LastLines);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new OutsideWorldException(
                $"'git {arguments[0]}' does not end within {limit.TotalMinutes:0} min.",
                "Try it by hand: it may wait for a network, a hook or a key; then run the same command again.");
        }
    }
}
