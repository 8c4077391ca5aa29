using LitellmStack.Adapters.Docker;
using LitellmStack.Adapters.Files;
using LitellmStack.Adapters.GitHub;
using LitellmStack.Findings;
using LitellmStack.Operations;
using LitellmStack.Ports;
using LitellmStack.Rules;

namespace LitellmStack.Build.Entry;

/// <summary>Puts adapters behind the ports of Validate.</summary>
internal static class ValidateComposition
{
    /// <param name="stack">The folder of another stack as it was typed; nothing for this clone.</param>
    public static ValidateOperation Of(string root, StackPorts ports, string? stack)
    {
        var folder = stack is null ? root : Full(stack);
        if (!Directory.Exists(folder))
        {
            throw new OutsideWorldException($"There is no folder '{stack}'.", "Name one that holds a compose file or the settings of a gateway.");
        }

        var compose = stack is null ? ports.Compose : new ComposePlugin(folder, Session.Shell, _ => false);
        var ground = new ValidateGround(new StackFolder(folder, Session.Shell), stack is null, stack ?? "", compose);
        return new ValidateOperation(ports, ground, RunPage.Of(folder, Session.Shell), Composition.Style);
    }

    /// <summary>Files are named from where the command was typed; the request has them from the stack's folder.</summary>
    public static ValidateRequest Request(string format, string failOn, string? explain, string folder, string[] compose, string? settings, string? env)
    {
        return new(format, Enum.Parse<Severity>(failOn, ignoreCase: true), explain, new StackSearch.Named([.. compose.Select(f => Below(f)!)], Below(settings), Below(env)));

        string? Below(string? file)
        {
            if (file is null)
            {
                return null;
            }

            // Inside the named folder is what most mean; from the shell's folder is what a completed path is.
            var inside = Path.Combine(Full(folder), file);
            var full = File.Exists(inside) ? inside : Full(file);
            return File.Exists(full)
                ? Path.GetRelativePath(Full(folder), full).Replace('\\', '/')
                : throw new OutsideWorldException($"There is no file '{file}'.", $"Name it from here, or from '{folder}'.");
        }
    }

    private static string Full(string path) => Path.GetFullPath(path, Composition.WorkingFolder);
}
