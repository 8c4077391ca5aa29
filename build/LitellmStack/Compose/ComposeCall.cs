namespace LitellmStack.Compose;

/// <summary>
/// One call of Docker Compose as a value. Files and project come from the marked block of the environment file, so that the call is the one a
/// user would make; where there is no such file, <see cref="Variables"/> carries its content in the child's environment instead.
/// </summary>
/// <param name="EnvFile">Relative to the root; nothing where the variables are given in memory.</param>
public sealed record ComposeCall(string? EnvFile, IReadOnlyList<string> Arguments)
{
    /// <summary>In the child's environment, never on its command line.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>For a project whose environment file is lost: Compose finds its containers by label.</summary>
    public string? Project { get; init; }

    public override string ToString() => string.Join(' ',
        [
            "docker compose",
            .. EnvFile is null ? Array.Empty<string>() : ["--env-file", EnvFile],
            .. Project is null ? Array.Empty<string>() : ["--project-name", Project],
            .. Arguments,
        ]);
}
