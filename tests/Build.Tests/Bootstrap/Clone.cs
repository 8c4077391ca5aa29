using LitellmStack.Testing;

namespace Build.Tests.Bootstrap;

/// <summary>A clone with the real start scripts, sources of a few lines and a stub for the SDK, at a path that needs quoting.</summary>
internal sealed class Clone : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bootstrap-");

    public Clone()
    {
        Root = folder.CreateSubdirectory("a clone, 'named' só").FullName;
        Sdk = new StubSdk(Path.Combine(folder.FullName, "sdk"));
        foreach (var file in StartScripts)
            Copy(file);
        Write("global.json", """{ "sdk": { "version": "10.0.100", "rollForward": "latestFeature" } }""");
        Write("nuget.config", "<configuration/>");
        Write("Directory.Packages.props", "<Project/>");
        Write(Source, "one");
    }

    private static IEnumerable<string> StartScripts =>
        ["build.sh", "build.ps1", "build.cmd", .. Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "build/bootstrap")).Select(x => Path.GetRelativePath(RepositoryRoot.Path, x))];

    public static string Source => "build/_build/Program.cs";

    public string Root { get; }

    public StubSdk Sdk { get; }

    public string Elsewhere => folder.CreateSubdirectory("elsewhere").FullName;

    public string Programs => At(".nuke/temp/program");

    public string Memory => At(".nuke/temp/build-packages.props");

    public string At(string path) => Path.Combine(Root, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    /// <summary>Calls build.sh, or another script of the clone, and waits for its end.</summary>
    public Ended Build(params string[] arguments) => Run(new Start(arguments));

    public Ended Run(Start start)
    {
        using var running = Begin(start);
        return running.End();
    }

    public Running Begin(Start start) => start.In(this);

    public void Dispose() => folder.Delete(recursive: true);

    private void Copy(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
        File.Copy(Path.Combine(RepositoryRoot.Path, file), At(file));
    }
}
