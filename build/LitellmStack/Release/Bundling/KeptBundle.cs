using System.Security.Cryptography;

using Semver;

namespace LitellmStack.Release.Bundling;

/// <summary>
/// Files of a release that were made before, and perhaps attested: these are published and no others. The compiled program is taken from them as
/// it is, since another compiler might make another; all else is made anew from the commit, and every file must come out equal.
/// </summary>
/// <param name="contents">Bytes by name; a file that is gone is not among them.</param>
public sealed class KeptBundle(BundleNames names, IReadOnlyDictionary<string, byte[]> contents)
{
    public async Task<BundleAnswer> Compare(IGit git, string commit, SemVersion version, DateTimeOffset time, IProgress<string> progress, CancellationToken cancellation)
    {
        if (!contents.TryGetValue(names.Program, out var archive))
        {
            return Refused([$"'{BundleFolder.Name}/{names.Program}' is gone, and {ChecksumList.Name} beside it lists it."]);
        }

        PublishedProgram program;
        try
        {
            program = ProgramFolder.Read(archive, names.Folder);
        }
        catch (InvalidDataException)
        {
            return Refused([$"'{BundleFolder.Name}/{names.Program}' is no archive with a program; its sha256 is {Digest(archive)}."]);
        }

        progress.Report($"comparing {BundleFolder.Name}/ with {commit[..12]}");
        var made = await new Bundler(git, new ProgramThatIsThere(program)).Make(commit, version, time, progress, cancellation);
        return made is BundleAnswer.Made { Files: var files } && files.Where(IsOther).Select(Words).ToList() is { Count: > 0 } troubles ? Refused(troubles) : made;
    }

    private static BundleAnswer.Refused Refused(IReadOnlyList<string> troubles) => new(
    [
        .. troubles,
        $"Other files than those that were made and perhaps attested are not published. Remove '{BundleFolder.Name}/', make the files with './build.sh Bundle', then run it again.",
    ]);

    private bool IsOther(BundleFile file) => !contents.TryGetValue(file.Name, out var kept) || !file.Content.Span.SequenceEqual(kept);

    private string Words(BundleFile file) => contents.TryGetValue(file.Name, out var kept)
        ? $"'{BundleFolder.Name}/{file.Name}' has the sha256 {Digest(kept)}; of the tagged commit it would be {file.Sha256}."
        : $"'{BundleFolder.Name}/{file.Name}' is gone; of the tagged commit its sha256 would be {file.Sha256}.";

    private static string Digest(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private sealed class ProgramThatIsThere(PublishedProgram program) : IProgramPublisher
    {
        public Task<PublishedProgram> Publish(IReadOnlyList<BundleEntry> sources, string version, IProgress<string> progress, CancellationToken cancellation) => Task.FromResult(program);
    }
}
