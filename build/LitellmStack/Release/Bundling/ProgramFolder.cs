using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

using Semver;

namespace LitellmStack.Release.Bundling;

/// <summary>Where a bundle keeps the compiled program: build.sh looks there, and reads what it is.</summary>
internal static class ProgramFolder
{
    public const string Runtime = "linux-x64";

    private const string Folder = $"program/{Runtime}";
    private const string Origin = "origin";

    public static IEnumerable<BundleEntry> Of(PublishedProgram program, SemVersion version, string commit) =>
    [
        .. program.Files.Select(file => file with { Path = $"{Folder}/{file.Path}" }),
        new($"{Folder}/{Origin}", Encoding.ASCII.GetBytes($"{version}\n{program.Packages}\n{commit}\n"), IsExecutable: false),
    ];

    /// <summary>The program of a bundle that was made before. Throws <see cref="InvalidDataException"/> where there is none.</summary>
    /// <param name="top">The one folder that everything lies in.</param>
    public static PublishedProgram Read(byte[] bundle, string top)
    {
        using var gzip = new GZipStream(new MemoryStream(bundle, writable: false), CompressionMode.Decompress);
        using var reader = new TarReader(gzip);
        var files = new List<BundleEntry>();
        string? packages = null;
        while (reader.GetNextEntry() is { } entry)
        {
            if (!entry.Name.StartsWith($"{top}/{Folder}/", StringComparison.Ordinal))
            {
                continue;
            }

            using var content = new MemoryStream();
            entry.DataStream?.CopyTo(content);
            var path = entry.Name[$"{top}/{Folder}/".Length..];
            if (path == Origin)
            {
                packages = Encoding.ASCII.GetString(content.ToArray()).Split('\n').ElementAtOrDefault(1);
            }
            else
            {
                files.Add(new(path, content.ToArray(), entry.Mode.HasFlag(UnixFileMode.UserExecute)));
            }
        }

        return packages is null ? throw new InvalidDataException($"no {Folder}/{Origin}") : new(files, packages);
    }
}
