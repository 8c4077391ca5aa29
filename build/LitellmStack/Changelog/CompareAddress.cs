using Semver;

namespace LitellmStack.Changelog;

/// <summary>The address of what is unreleased, as GitHub, GitLab and those like them (Gitea, Forgejo) have it, also under a name and path of one's own.</summary>
/// <param name="Repository">Everything before "/compare/" or its like.</param>
/// <param name="Base">What is compared with; nothing where the address shows a branch, as before the first release.</param>
/// <param name="Dots">Between the two that are compared, two or three.</param>
/// <param name="Head">The branch: HEAD, main.</param>
internal sealed record CompareAddress(string Repository, string? Base, string Dots, string Head)
{
    private const string Compare = "/compare/";
    private const string GitLab = "/-";

    /// <summary>Characters; what is longer is no tag, and must cost no time.</summary>
    private const int LongestTag = 200;

    private static readonly string[] Branches = ["/commits/", "/commit/", "/tree/", "/src/branch/"];

    /// <summary>Nothing where the address is of another kind.</summary>
    public static CompareAddress? Read(string address)
    {
        if (address.IndexOf(Compare, StringComparison.Ordinal) is var at and > 0)
        {
            var range = address[(at + Compare.Length)..];
            var dots = range.Contains("...", StringComparison.Ordinal) ? "..." : "..";
            return range.Split(dots) is [{ Length: > 0 } from, { Length: > 0 } to] ? new(address[..at], from, dots, to) : null;
        }

        foreach (var branch in Branches)
        {
            if (address.IndexOf(branch, StringComparison.Ordinal) is var found and > 0 && address[(found + branch.Length)..].TrimEnd('/') is { Length: > 0 } head)
            {
                return new(address[..found], null, "...", head);
            }
        }

        return null;
    }

    /// <summary>The new address of what is unreleased.</summary>
    public string Since(SemVersion version) => $"{Repository}{Compare}{Tag(version)}{Dots}{Head}";

    /// <summary>The address of the new version: what it changed, or its tag where it is the first.</summary>
    public string Of(SemVersion version) => Base is not null ? $"{Repository}{Compare}{Base}{Dots}{Tag(version)}"
        : Repository.EndsWith(GitLab, StringComparison.Ordinal) ? $"{Repository}/tags/{Tag(version)}"
        : $"{Repository}/releases/tag/{Tag(version)}";

    private string Tag(SemVersion version) => TagPrefix + version;

    /// <summary>As the tag before has it: nothing, 'v', 'release-'. A commit or a branch has none, so that it is 'v', as this project's tags have.</summary>
    private string TagPrefix
    {
        get
        {
            var last = Base is { Length: <= LongestTag } ? Base.Length : 0;
            for (var i = 0; i < last; i++)
            {
                if (char.IsAsciiDigit(Base![i]) && Base.Contains('.', StringComparison.Ordinal) && SemVersion.TryParse(Base[i..], SemVersionStyles.OptionalMinorPatch, out _))
                {
                    return Base[..i];
                }
            }

            return "v";
        }
    }
}
