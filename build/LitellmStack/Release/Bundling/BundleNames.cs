using Semver;

namespace LitellmStack.Release.Bundling;

/// <summary>How the files of a release are called.</summary>
/// <param name="Folder">The one that everything in an archive lies in.</param>
public sealed record BundleNames(string Folder)
{
    public static BundleNames Of(SemVersion version) => new($"litellm-stack-{version}");

    public string Sources => $"{Folder}.tar.gz";

    public string Program => $"{Folder}-{ProgramFolder.Runtime}.tar.gz";

    public string Bill { get; } = "sbom.cdx.json";

    /// <summary>In the order in which they are made.</summary>
    public IReadOnlyList<string> All => [Sources, Program, Bill, ChecksumList.Name];
}
