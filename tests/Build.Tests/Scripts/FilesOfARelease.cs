using System.Diagnostics;
using System.Security.Cryptography;

namespace Build.Tests.Scripts;

public sealed class FilesOfARelease : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("a release ");

    public FilesOfARelease()
    {
        Write("one.tar.gz", "one");
        Write("sbom.cdx.json", "{}");
        Write("SHA256SUMS", string.Concat(((string[])["one.tar.gz", "sbom.cdx.json"]).Select(name =>
            $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder.FullName, name))))}  {name}\n")));
    }

    [SkippableFact]
    public void AreAsTheListSays()
    {
        var (exitCode, output) = Verify(folder.FullName);

        exitCode.ShouldBe(0, output);
        output.ShouldBe("one.tar.gz: OK\nsbom.cdx.json: OK\nSHA256SUMS itself is covered by nothing in this folder: compare it with the one on the release's own page.\n");
    }

    [SkippableFact]
    public void AreRefusedWhereOneWasChanged()
    {
        Write("one.tar.gz", "One");

        var (exitCode, output) = Verify(folder.FullName);

        exitCode.ShouldBe(1);
        output.ShouldContain("one.tar.gz: FAILED\nsbom.cdx.json: OK\n");
    }

    [SkippableFact]
    public void AreRefusedWhereOneIsMissing()
    {
        File.Delete(Path.Combine(folder.FullName, "sbom.cdx.json"));

        var (exitCode, output) = Verify(folder.FullName);

        exitCode.ShouldBe(1);
        output.ShouldContain("one.tar.gz: OK\nsbom.cdx.json: FAILED");
    }

    [SkippableFact]
    public void AreListedWhereTheyAreNotCovered()
    {
        Write("tar.gz", "the end of another's name");
        Write("two.tar.gz", "two");

        var (exitCode, output) = Verify(folder.FullName);

        exitCode.ShouldBe(0);
        output.ShouldContain("\ntar.gz: not listed, so not checked\ntwo.tar.gz: not listed, so not checked\n");
    }

    [SkippableFact]
    public void AreNotCheckedWithoutAList()
    {
        File.Delete(Path.Combine(folder.FullName, "SHA256SUMS"));

        Verify(folder.FullName).ExitCode.ShouldBe(2);
        Verify(folder.FullName, "more").ExitCode.ShouldBe(2);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);

    private static (int ExitCode, string Output) Verify(params string[] arguments)
    {
        Skip.If(OperatingSystem.IsWindows(), "The script is for Linux and macOS.");
        using var script = Process.Start(new ProcessStartInfo("bash", [Path.Combine(ScriptRun.Root, "scripts", "verify_bundle.sh"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "C" },
        })!;
        script.ErrorDataReceived += (_, _) => { };
        script.BeginErrorReadLine();
        var output = script.StandardOutput.ReadToEnd();
        script.WaitForExit();
        return (script.ExitCode, output);
    }
}
