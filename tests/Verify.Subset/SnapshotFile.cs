using System.Globalization;

namespace VerifyTests;

internal sealed record SnapshotFile(Target Target, string Received, string Verified)
{
    /// <summary>One file a target; targets of one name and extension are numbered.</summary>
    public static IReadOnlyList<SnapshotFile> Of(SnapshotPath path, Target[] targets)
    {
        var files = new List<SnapshotFile>();
        foreach (var target in targets)
        {
            var twins = targets.Where(x => x.Name == target.Name && x.Extension == target.Extension).ToList();
            var index = files.Count(x => x.Target.Name == target.Name && x.Target.Extension == target.Extension);
            var name = target.Name is { } text ? "#" + FileNames.Cleaned(text) : "";
            if (twins.Count > 1)
                name = $"{(name.Length > 0 ? name + "." : "#")}{index.ToString("00", CultureInfo.InvariantCulture)}";
            files.Add(new(target, $"{path.Received}{name}.received.{target.Extension}", $"{path.Verified}{name}.verified.{target.Extension}"));
        }

        return files;
    }
}
