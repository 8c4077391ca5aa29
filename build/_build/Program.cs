using LitellmStack.Adapters.Processes;
using LitellmStack.Build.Entry;
using LitellmStack.CommandLine;
using LitellmStack.Ports;
using LitellmStack.Sources;

namespace LitellmStack.Build;

/// <summary>Reads the command line before the build engine does, keeps the shell's variables from it, and hands on what is ours.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        var (invocation, problems) = CommandLineReader.Read(args);
        if (invocation is null)
        {
            return Refuse(problems, "Nothing was run; './build.sh Help' lists targets and options.");
        }

        if (invocation.AsksForHelp)
        {
            Console.Out.Write(HelpText.Render());
            return (int)ExitCode.Done;
        }

        _ = Task.Run(YamlSource.Prepare);
        var shell = ChildEnvironment.Capture();
        var (values, wrong) = EnvironmentReader.Read(shell.Variables);
        var parameters = File.Exists(ParametersFile) ? ParametersReader.Check(File.ReadAllText(ParametersFile)).Select(problem => $"{ParametersFile}: {problem}") : [];
        if (wrong.Concat(parameters).ToList() is { Count: > 0 } all)
        {
            return Refuse(all, "Nothing was run.");
        }

        Session.Shell = shell;
        EngineEnvironment.Prepare(shell.Variables.Keys, values);
        return EngineRun.Start();
    }

    /// <summary>Relative to the root: build.sh starts the program there.</summary>
    private const string ParametersFile = ".nuke/parameters.json";

    private static int Refuse(IReadOnlyList<string> problems, string consequence)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        Console.Error.WriteLine(consequence);
        return (int)ExitCode.WrongUse;
    }
}
