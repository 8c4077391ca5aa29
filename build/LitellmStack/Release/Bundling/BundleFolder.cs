using System.Text;

using LitellmStack.Ports;

using Semver;

namespace LitellmStack.Release.Bundling;

/// <summary>Where the files of a release lie after they were made; git ignores it.</summary>
/// <param name="files">Of the clone.</param>
public sealed class BundleFolder(IFiles files)
{
    public const string Name = "artifacts";

    /// <summary>The list of digests goes first and comes last: where it is, all that it lists was written.</summary>
    public void Write(IReadOnlyList<BundleFile> bundle)
    {
        files.Delete(Path(ChecksumList.Name));
        foreach (var file in bundle)
        {
            files.Write(Path(file.Name), file.Content.Span, isPrivate: false);
        }
    }

    /// <summary>The files of a version as a run of Bundle left them; nothing where it left none, or not all.</summary>
    public KeptBundle? Find(SemVersion version)
    {
        if (!files.Exists(Path(ChecksumList.Name)))
        {
            return null;
        }

        var listed = ChecksumList.Read(Encoding.UTF8.GetString(files.Read(Path(ChecksumList.Name))));
        var names = BundleNames.Of(version);
        return listed.ContainsKey(names.Program) ? new(names, names.All.Where(name => files.Exists(Path(name))).ToDictionary(name => name, name => files.Read(Path(name)), StringComparer.Ordinal)) : null;
    }

    private static string Path(string name) => $"{Name}/{name}";
}
