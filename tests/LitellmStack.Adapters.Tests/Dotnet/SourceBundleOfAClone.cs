using CliWrap;
using CliWrap.Buffered;

namespace LitellmStack.Adapters.Tests.Dotnet;

/// <summary>A repository with what tends to differ between two checkouts, and clones of it that are as unlike as git makes them.</summary>
public sealed class SourceBundleOfAClone : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [SkippableFact]
    public async Task HasTheSameBytesInAnotherProcessWithOtherSurroundings()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no umask on Windows.");
        await Repository();
        await Git("clone", "-q", "--config", "core.autocrlf=true", folder["one"], folder["two"]);
        folder.Write("two/config/left-over", "not committed");
        folder.Write("two/compose/docker-compose.yml", "changed, not committed");
        Directory.CreateDirectory(folder["home"]);

        var here = await BundleInAnotherProcess.Of(folder["one"]);
        await Run("bash", ["-c", "umask 077; exec \"$@\"", "-", System.Environment.ProcessPath!, "exec", typeof(OtherProcess).Assembly.Location, "bundle", folder["two"], folder["two.tar.gz"]],
            new() { ["TZ"] = "Asia/Seoul", ["HOME"] = folder["home"], ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["SOURCE_DATE_EPOCH"] = "1" });

        (await File.ReadAllBytesAsync(folder["two.tar.gz"])).AsSpan().SequenceEqual(here.Content.Span).ShouldBeTrue();
    }

    [SkippableFact]
    public async Task IsUnpackedByTarToWhatGitArchives()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows' tar is another one.");
        await Repository();
        var bundle = await BundleInAnotherProcess.Of(folder["one"]);
        await File.WriteAllBytesAsync(folder["bundle.tar.gz"], bundle.Content);
        Directory.CreateDirectory(folder["git/litellm-stack-1.2.3"]);

        await Run("tar", ["-xzf", folder["bundle.tar.gz"], "-C", folder.FullPath]);
        await Git("-C", folder["one"], "archive", "--output", folder["git.tar"], "HEAD", "build.sh", "compose", "config");
        await Run("tar", ["-xf", folder["git.tar"], "-C", folder["git/litellm-stack-1.2.3"]]);

        await Run("diff", ["-r", folder["git/litellm-stack-1.2.3"], folder["litellm-stack-1.2.3"]]);
        (await Run("gzip", ["--test", "--verbose", folder["bundle.tar.gz"]])).StandardError.ShouldContain("OK");
        (await Run("tar", ["-tvzf", folder["bundle.tar.gz"], "--numeric-owner", "--utc"])).StandardOutput
            .ShouldContain("-rwxr-xr-x 0/0               5 2026-03-01 03:00 litellm-stack-1.2.3/build.sh");
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Line ends of both kinds, an executable file, names that sort differently by culture and by bytes.</summary>
    private async Task Repository()
    {
        folder.Write("one/config/stack.yml", "bundle:\n  - compose/**\n  - config/**\n  - build.sh\n");
        folder.Write("one/config/a_b", "1\n");
        folder.Write("one/config/aB", "2\r\n");
        folder.Write("one/config/ab/c", "3");
        folder.Write("one/config/a-b", "4\n");
        folder.Write("one/config/한글", "5\n");
        folder.Write("one/config/I", "");
        folder.Write("one/config/i.empty", "");
        folder.Write("one/compose/docker-compose.yml", "services: {}\n");
        folder.Write("one/tests/x", "x\n");
        folder.WriteProgram("one/build.sh", "true\n");
        await Git("init", "-q", folder["one"]);
        await Git("-C", folder["one"], "-c", "core.autocrlf=false", "add", ".");
        await Git("-C", folder["one"], "-c", "user.name=n", "-c", "user.email=e@example.org", "commit", "-q", "-m", "one");
    }

    private static Task<BufferedCommandResult> Git(params string[] arguments) => Run("git", arguments, new() { ["GIT_CONFIG_GLOBAL"] = "/dev/null" });

    private static async Task<BufferedCommandResult> Run(string program, string[] arguments, Dictionary<string, string?>? environment = null) =>
        await Cli.Wrap(program).WithArguments(arguments).WithEnvironmentVariables(environment ?? []).ExecuteBufferedAsync();
}
