using System.Globalization;
using System.Text.RegularExpressions;

namespace LitellmStack.Backup;

/// <summary>The names of what lies in a backup folder: by its name alone a thing is ours or not.</summary>
public static partial class BackupName
{
    /// <summary>Whoever holds the kernel's lock on this file works on the folder; it stays when it is not held.</summary>
    public const string Lock = ".lock";

    /// <summary>What the holder of the lock says of itself.</summary>
    public const string LockHolder = ".lock.holder";

    /// <summary>The folder of the sandbox's backups, inside the real stack's.</summary>
    public const string Sandbox = "sandbox";

    private const string UnfinishedStart = ".unfinished-";

    /// <summary>"litellm-20261123T101500Z", with "-2", "-3" and so on where that is taken, also by an unfinished one.</summary>
    public static string At(DateTimeOffset moment, IEnumerable<string> entries)
    {
        var taken = entries.Select(e => BackupOfUnfinished(e) ?? e).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var name = moment.UtcDateTime.ToString("'litellm-'yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        return !taken.Contains(name) ? name : Enumerable.Range(2, taken.Count).Select(n => $"{name}-{n}").First(n => !taken.Contains(n));
    }

    public static bool IsBackup(string entry) => Final().IsMatch(entry);

    /// <param name="random">Six hexadecimal digits, so that two runs never write into the same folder.</param>
    public static string Unfinished(string backup, string random) => $"{UnfinishedStart}{backup}-{random}";

    /// <summary>The backup that an unfinished folder was to become or once was; nothing for other names.</summary>
    public static string? BackupOfUnfinished(string entry) => Half().Match(entry) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>Ours, and no backup.</summary>
    public static bool IsOfTheFolder(StoreEntry entry) => entry.IsFolder ? entry.Name == Sandbox : entry.Name is Lock or LockHolder;

    [GeneratedRegex(@"\Alitellm-[0-9]{8}T[0-9]{6}Z(-[2-9]|-[1-9][0-9]{1,8})?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Final();

    [GeneratedRegex(@"\A\.unfinished-(?<name>litellm-[0-9]{8}T[0-9]{6}Z(-[2-9]|-[1-9][0-9]{1,8})?)-[0-9a-f]{6}\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Half();
}
