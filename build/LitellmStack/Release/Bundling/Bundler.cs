using LitellmStack.Release.Bundling.Sbom;
using LitellmStack.Sources;

using Semver;

namespace LitellmStack.Release.Bundling;

/// <summary>Makes the files of a release out of git's objects, so that neither this machine's working tree nor its settings are in them.</summary>
public sealed class Bundler(IGit git, IProgramPublisher publisher) : IBundler
{
    private const string Product = "litellm-stack";

    public async Task<BundleAnswer> Make(string commit, SemVersion version, DateTimeOffset time, IProgress<string> progress, CancellationToken cancellation)
    {
        var names = BundleNames.Of(version);
        progress.Report($"reading {commit[..12]}");
        var tree = await git.Tree(commit, cancellation);
        if (!tree.Any(file => file.Path == BundleList.Path))
        {
            return new BundleAnswer.Refused([$"The commit has no {BundleList.Path}, which declares what is bundled."]);
        }

        var list = BundleList.Read(YamlSource.Read(BundleList.Path, await git.Read(commit, BundleList.Path, cancellation), YamlDialect.Own));
        var chosen = list.Choose(tree);
        List<string> troubles = [.. list.Troubles(tree), .. chosen.Where(file => !Ustar.Takes(names.Folder, file.Path)).Select(TooLong)];
        if (troubles.Count > 0)
        {
            return new BundleAnswer.Refused(troubles);
        }

        var contents = await git.Read(commit, [.. chosen.Select(file => file.Path)], cancellation);
        List<BundleEntry> sources = [.. chosen.Zip(contents, (file, content) => new BundleEntry(file.Path, content, file.IsExecutable))];
        progress.Report("compiling the program");
        var program = await publisher.Publish(sources, version.ToString(), progress, cancellation);
        List<BundleEntry> all = [.. sources, .. ProgramFolder.Of(program, version, commit)];
        progress.Report("packing");
        BundleFile[] files =
        [
            Pack(names.Sources, sources),
            Pack(names.Program, all),
            ChecksumList.File(names.Bill, SbomText.Write(new(Product, version.ToString(), commit, time, [.. BillOfMaterials.Of(all)]))),
        ];
        return new BundleAnswer.Made([.. files, ChecksumList.Of(files)]);

        BundleFile Pack(string name, IReadOnlyList<BundleEntry> entries) => ChecksumList.File(name, StoredGzip.Write(Ustar.Write(names.Folder, entries, time)));
    }

    private static string TooLong(TreeFile file) =>
        $"'{file.Path}' is too long for the archive, which takes 100 bytes, or 155 more in front of a slash. Shorten its name or its folder's.";
}
