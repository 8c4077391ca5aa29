using System.Text.RegularExpressions;

using LitellmStack.Plans;

namespace LitellmStack.Compose;

/// <summary>
/// What is said about a sandbox: a command that a message names gets the option, so that following it acts on the sandbox and never on the real
/// stack. In one place, since every message goes through it.
/// </summary>
public sealed partial class SandboxTranscript(ITranscript inner) : ITranscript
{
    public void Show(string title, string state) => inner.Show(title, state);

    public void Write(string title, string text) => inner.Write(title, WithOption(text));

    public void Write(string text) => inner.Write(WithOption(text));

    private static string WithOption(string text) => Command().Replace(text, "$0 --sandbox");

    /// <summary>A target that is named without the option before the quote, or the line, ends.</summary>
    [GeneratedRegex(@"\./build\.sh [A-Z][A-Za-z]+(?![A-Za-z])(?![^'\n]*--sandbox)")]
    private static partial Regex Command();
}
