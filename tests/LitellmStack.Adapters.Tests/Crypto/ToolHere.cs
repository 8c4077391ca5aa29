using CliWrap;
using CliWrap.Buffered;

using LitellmStack.Adapters.Processes;

namespace LitellmStack.Adapters.Tests.Crypto;

/// <summary>`age` and `gpg` of this machine, used past the program.</summary>
internal static class ToolHere
{
    public static readonly ChildEnvironment Shell = ChildEnvironment.Capture();

    /// <summary>Skips the test where one is absent; in continuous integration, which installs both, that is a failure, or nobody would notice.</summary>
    public static void Require(string tool)
    {
        var isAbsent = Shell.Find(tool) is null;
        if (isAbsent && OperatingSystem.IsLinux() && System.Environment.GetEnvironmentVariable("CI") is "true" or "1")
        {
            throw new ShouldAssertException($"CI tries '{tool}', but it is not in PATH");
        }

        Skip.If(isAbsent, $"'{tool}' is not in PATH");
    }

    /// <summary>The shell's environment with another value for one variable.</summary>
    public static ChildEnvironment With(params IReadOnlyList<(string Name, string Value)> changes)
    {
        var variables = new Dictionary<string, string>(Shell.Variables, StringComparer.Ordinal);
        foreach (var (name, value) in changes)
        {
            variables[name] = value;
        }

        return new ChildEnvironment(variables);
    }

    public static async Task<string> Text(string tool, params IReadOnlyList<string> arguments)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        return (await Cli.Wrap(tool).WithArguments(arguments).ExecuteBufferedAsync(limit.Token)).StandardOutput;
    }

    public static async Task<byte[]> Bytes(byte[] input, string tool, params IReadOnlyList<string> arguments)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var output = new MemoryStream();
        await Cli.Wrap(tool).WithArguments(arguments).WithStandardInputPipe(PipeSource.FromBytes(input)).WithStandardOutputPipe(PipeTarget.ToStream(output)).ExecuteAsync(limit.Token);
        return output.ToArray();
    }
}
