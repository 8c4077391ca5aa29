using System.Text;

using LitellmStack.Ports;

namespace LitellmStack.Adapters.Git;

/// <summary>What a call of git ended with.</summary>
/// <param name="LastLines">Of its standard error.</param>
internal sealed record GitAnswer(int ExitCode, byte[] Output, IReadOnlyList<string> LastLines)
{
    public string Text => Encoding.UTF8.GetString(Output);

    /// <summary>What it said of its error, in a line.</summary>
    public string Reason => RemoteAddress.WithoutSecrets(LastLines.Count == 0 ? $"exit code {ExitCode}" : string.Join(" / ", LastLines.TakeLast(4).Select(line => line.Trim())));

    public OutsideWorldException Trouble(IReadOnlyList<string> arguments) => new(
        $"'git {arguments[0]}' ended with {ExitCode}: {Reason}",
        "Mend what git names, then run the same command again.")
    {
        ChildExitCode = ExitCode,
        LastLines = [.. LastLines.Select(RemoteAddress.WithoutSecrets)],
    };
}
