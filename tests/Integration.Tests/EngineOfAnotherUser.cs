using Integration.Tests.Stage;

namespace Integration.Tests;

public sealed class EngineOfAnotherUser
{
    private static readonly string[] AsNobody = ["--reuid=65534", "--regid=65534", "--clear-groups"];

    [SkippableFact]
    public async Task IsNotPermittedAndSaysSo()
    {
        Skip.IfNot(Environment.IsPrivilegedProcess, "Running as another user needs root.");
        await using var clone = await Clone.Make();
        using var socket = SilentSocket.In(clone.Folder);
        (await Child.Run("chmod", "600", socket.File)).EndedWith(0);
        (await Child.Run("chown", "65534:65534", clone.Folder, clone.EnvFile)).EndedWith(0);
        Skip.If((await Child.Run("setpriv", [.. AsNobody, "test", "-r", Clone.Program])).ExitCode != 0, "The user 'nobody' can't read the test's output folder.");

        var up = await clone.RunAs(AsNobody, [("DOCKER_HOST", socket.Host), ("HOME", "/nonexistent")], "Up", "--sandbox");

        up.EndedWith(3).Said.ShouldContain("engine/not-permitted");
        up.Said.ShouldContain("usermod -aG docker");
    }
}
