namespace LitellmStack.Environment;

/// <summary>An environment file made complete: what env.example asks for and the file lacks is added, nothing of the user's is changed.</summary>
/// <param name="Text">The completed file.</param>
/// <param name="Added">Names of the variables that were added, in the order of env.example.</param>
/// <param name="Generated">Those of them that got a new secret.</param>
public sealed record EnvCompletion(EnvText Text, IReadOnlyList<string> Added, IReadOnlyList<string> Generated)
{
    /// <summary>
    /// Completes a file. A variable is added where env.example copies it into the file and the file has no line for it, or an empty one for a
    /// secret that is generated: an empty secret is no secret, so the new line below it is the one that counts.
    /// </summary>
    /// <param name="file">The user's file, nothing where there is none.</param>
    /// <param name="values">What the file assigns, by name.</param>
    /// <param name="defaults">Other defaults than those of env.example: the sandbox's ports.</param>
    /// <param name="newSecret">Makes a secret with a prefix.</param>
    public static EnvCompletion Complete(
        EnvText? file,
        IReadOnlyDictionary<string, string> values,
        IReadOnlyList<EnvVariable> declared,
        IReadOnlyDictionary<string, string> defaults,
        Func<string, string> newSecret)
    {
        var missing = declared.Where(v => v.IsCopied || defaults.ContainsKey(v.Name)).Where(v => v.IsGenerated
            ? !values.TryGetValue(v.Name, out var value) || value.Length == 0
            : !values.ContainsKey(v.Name)).ToList();
        var generated = missing.Where(v => v.IsGenerated).Select(v => v.Name).ToList();
        var lines = missing.SelectMany(v => (string[])
        [
            "",
            .. v.Meaning.Select(line => $"# {line}"),
            $"{v.Name}={(v.IsGenerated ? newSecret(v.Prefix) : defaults.GetValueOrDefault(v.Name, v.Default))}",
        ]);
        return new((file ?? EnvText.Empty).WithLines(file is null ? [Header, .. lines] : lines), [.. missing.Select(v => v.Name)], generated);
    }

    private const string Header = "# This machine's settings and secrets; never commit it. Every variable is described in config/env.example.";
}
