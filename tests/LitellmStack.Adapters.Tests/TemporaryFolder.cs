namespace LitellmStack.Adapters.Tests;

/// <summary>A folder of a test's own, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("litellm-stack-");

    public string FullPath => folder.FullName;

    public string this[string path] => Path.Combine(FullPath, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    /// <summary>A shell script that can be started.</summary>
    public void WriteProgram(string path, string script)
    {
        Write(path, script);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(this[path], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);
}
