using System.Globalization;

namespace Sandbox.Tests.LiteLlm.Database.Server;

/// <summary>Containers of test runs that were killed. The name tells when one was started: stack-test-db-SECONDS-RANDOM.</summary>
internal static class Leftovers
{
    private const string Prefix = "stack-test-db-";

    /// <summary>Longer than any run takes, so that no other run loses its server.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromHours(1);

    public static string NewName() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}-{Guid.NewGuid():N}");

    public static async Task Remove()
    {
        var names = (await Docker.Ask(["ps", "--all", "--filter", $"name=^{Prefix}", "--format", "{{.Names}}"])).Split('\n', StringSplitOptions.TrimEntries);
        foreach (var name in names.Where(name => IsLeftOver(name, DateTimeOffset.UtcNow)))
        {
            // Another run may remove it at the same time.
            await Docker.Try("rm", "--force", "--volumes", name);
        }
    }

    internal static bool IsLeftOver(string name, DateTimeOffset now) =>
        name.StartsWith(Prefix, StringComparison.Ordinal)
        && long.TryParse(name[Prefix.Length..].Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && now.ToUnixTimeSeconds() - seconds > Oldest.TotalSeconds;
}
