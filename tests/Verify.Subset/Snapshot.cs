using System.Collections.Concurrent;
using System.Text;

namespace VerifyTests;

/// <summary>Compares what a test received with what was verified, byte for byte but for a byte order mark.</summary>
internal sealed class Snapshot(SnapshotPath path, VerifySettings settings)
{
    private static readonly ConcurrentDictionary<string, string> UsedPrefixes = new(StringComparer.OrdinalIgnoreCase);

    private readonly Acceptance? acceptance = settings.Acceptance ?? VerifierSettings.Acceptance;

    public VerifyResult Check(Target[] targets)
    {
        VerifierSettings.NoteVerify();
        ClaimPrefix();
        Directory.CreateDirectory(path.Directory);
        foreach (var stale in FilesOf(path.Received, "received"))
            File.Delete(stale);

        var files = SnapshotFile.Of(path, targets);
        var failure = new Failure(path.Directory);
        foreach (var file in files)
            Compare(file, Text(file.Target), failure);
        foreach (var left in FilesOf(path.Verified, "verified").Select(Path.GetFileName).Except(files.Select(x => x.Verified)))
            Remove(left!, failure);

        failure.ThrowIfAny();
        return new VerifyResult(Text(targets[0]));
    }

    private void ClaimPrefix()
    {
        var prefix = Path.Combine(path.Directory, path.Received);
        if (!UsedPrefixes.TryAdd(prefix, prefix) && !settings.PrefixMayRepeat && !VerifierSettings.PrefixMayRepeat)
            throw new VerifyException($"The prefix has already been used: {prefix}. Give each case its own with UseParameters, UseMethodName or UseTextForParameters.");
    }

    private string Text(Target target)
    {
        var text = new StringBuilder(target.Data.TrimStart('\uFEFF'));
        text.Replace("\r\n", "\n").Replace('\r', '\n');
        if (settings.ScrubbersAreDisabled)
            return text.ToString();
        settings.Scrubbers.Apply(text, target.Extension);
        VerifierSettings.Scrubbers.Apply(text, target.Extension);
        return PathsInText.Refused(text.ToString());
    }

    private void Compare(SnapshotFile file, string received, Failure failure)
    {
        var verified = ReadVerified(Path.Combine(path.Directory, file.Verified));
        if (verified == received)
            failure.AddEqual(file);
        else if (acceptance is { Applies: true })
            Accept(file, received, failure, verified);
        else
            Reject(file, received, failure, verified);
    }

    private void Accept(SnapshotFile file, string received, Failure failure, string? verified)
    {
        Write(file.Verified, received);
        if (acceptance!.ThrowsException)
            failure.Add(file, received, verified);
    }

    private void Reject(SnapshotFile file, string received, Failure failure, string? verified)
    {
        Write(file.Received, received);
        failure.Add(file, received, verified);
    }

    private void Remove(string verified, Failure failure)
    {
        if (acceptance is { Applies: true })
            File.Delete(Path.Combine(path.Directory, verified));
        else
            failure.AddDelete(verified);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(path.Directory, name), text, VerifierSettings.Encoding);

    private static string? ReadVerified(string path)
    {
        if (!File.Exists(path))
            return null;
        if (new FileInfo(path).Length > 0)
            return File.ReadAllText(path, VerifierSettings.Encoding);
        // An empty file is what a merge tool leaves behind: nobody verified it.
        File.Delete(path);
        return null;
    }

    private IEnumerable<string> FilesOf(string prefix, string state) =>
        Directory.EnumerateFiles(path.Directory, $"{prefix}.{state}.*")
            .Concat(Directory.EnumerateFiles(path.Directory, $"{prefix}#*.{state}.*"))
            .Order(StringComparer.Ordinal)
            .ToList();
}
