using System.Security.Cryptography;
using System.Text;

namespace LitellmStack.Compose;

/// <summary>The names under which stacks live on an engine.</summary>
public static class ProjectName
{
    public const string Default = "litellm-stack";

    /// <summary>
    /// A sandbox's own name, "NAME-sandbox-1a2b3c": six hexadecimal digits of the clone's path keep two clones' sandboxes apart.
    /// The whole name, as messages and the engine show it, means the same sandbox.
    /// </summary>
    public static string OfSandbox(string name, string clonePath)
    {
        var ending = $"-sandbox-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(clonePath)))[..6]}";
        return name.EndsWith(ending, StringComparison.Ordinal) ? name : name + ending;
    }

    /// <summary>Compose's own grammar: lower-case letters, digits, '-' and '_', beginning with a letter or digit.</summary>
    public static bool IsValid(string name) =>
        name.Length > 0
        && char.IsAsciiLetterLower(name[0]) | char.IsAsciiDigit(name[0])
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_');
}
