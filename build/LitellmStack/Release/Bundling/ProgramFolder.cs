using System.Text;

using Semver;

namespace LitellmStack.Release.Bundling;

/// <summary>Where a bundle keeps the compiled program: build.sh looks there, and reads what it is.</summary>
internal static class ProgramFolder
{
    public const string Runtime = "linux-x64";

    private const string Folder = $"program/{Runtime}";

    public static IEnumerable<BundleEntry> Of(PublishedProgram program, SemVersion version, string commit) =>
    [
        .. program.Files.Select(file => file with { Path = $"{Folder}/{file.Path}" }),
        new($"{Folder}/origin", Encoding.ASCII.GetBytes($"{version}\n{program.Packages}\n{commit}\n"), IsExecutable: false),
    ];
}
