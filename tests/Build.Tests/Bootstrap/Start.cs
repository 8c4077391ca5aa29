using System.Diagnostics;

namespace Build.Tests.Bootstrap;

/// <summary>One start of the build: arguments, environment, folder, script.</summary>
internal sealed record Start(params string[] Arguments)
{
    // Nothing of this process's environment decides, except where to find bash and its like.
    private static readonly string[] Kept = ["PATH", "HOME", "TMPDIR", "LANG"];

    public Dictionary<string, string> Variables { get; init; } = [];

    public string? Folder { get; init; }

    /// <summary>The command line in front of the arguments; build.sh of the clone when there is none.</summary>
    public string[]? Command { get; init; }

    public Running In(Clone clone)
    {
        Skip.If(OperatingSystem.IsWindows() && Command is null, "build.sh is for Linux and macOS.");
        string[] command = Command ?? [clone.At("build.sh")];
        var start = new ProcessStartInfo(command[0], [.. command[1..], .. Arguments])
        {
            WorkingDirectory = Folder ?? clone.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var environment = Kept.ToDictionary(x => x, Environment.GetEnvironmentVariable).Where(x => x.Value is not null).ToArray();
        start.Environment.Clear();
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment["PATH"] = clone.Sdk.Folder + Path.PathSeparator + start.Environment["PATH"];
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        return new Running(Process.Start(start) ?? throw new InvalidOperationException($"'{command[0]}' does not start."));
    }
}
