using System.Diagnostics;

namespace Build.Tests.Conformance;

/// <summary>One run of the conformance program, in a folder and an environment of its own.</summary>
internal sealed record Call(params string[] Arguments)
{
    // What a .NET process needs; everything else would be read as a parameter by its bare name.
    private static readonly string[] Kept =
        ["PATH", "HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "SystemRoot", "TEMP", "TMP", "TMPDIR", "DOTNET_ROOT"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public Dictionary<string, string> Variables { get; init; } = [];

    public string? ParametersFile { get; init; }

    public string? Build { get; init; }

    public bool HasNoRoot { get; init; }

    public Transcript Run()
    {
        var folder = Directory.CreateTempSubdirectory("conformance-");
        try
        {
            if (!HasNoRoot)
                folder.CreateSubdirectory(".nuke");
            if (ParametersFile is not null)
                File.WriteAllText(Path.Combine(folder.FullName, ".nuke", "parameters.json"), ParametersFile);
            return Run(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private Transcript Run(string folder)
    {
        using var process = Process.Start(StartIn(folder)) ?? throw new InvalidOperationException("The conformance program does not start.");
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{string.Join(' ', Arguments)}' runs for more than {Patience.TotalSeconds} s.");
        }

        return new Transcript(process.ExitCode, output.Result, errors.Result);
    }

    private ProcessStartInfo StartIn(string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", ProgramFile(), .. Arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var name in Kept)
            Set(name, Environment.GetEnvironmentVariable(name));
        Set("NUKE_TELEMETRY_OPTOUT", "1");
        Set("CONFORMANCE_BUILD", Build);
        foreach (var (name, value) in Variables)
            Set(name, value);
        return start;

        void Set(string name, string? value)
        {
            if (value is not null)
                start.Environment[name] = value;
        }
    }

    // The configuration's folder is the same for every project of one build.
    private static string ProgramFile()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(own.Parent!.Parent!.FullName, "Conformance", own.Name, "Conformance.dll");
    }
}
