using System.Text;

using LitellmStack.Ports;
using LitellmStack.Testing.Ports;

namespace LitellmStack.Testing.Stacks;

/// <summary>A folder in memory.</summary>
public sealed class FakeStackFolder(FakeFiles files) : IStackFolder
{
    public IFiles Files => files;

    /// <summary>Nothing: the folder is no clone.</summary>
    public IReadOnlySet<string>? Kept { get; set; }

    public IReadOnlyList<string> Names(string folder) =>
        [.. files.List(folder).Where(path => !Below(folder, path).Contains('/', StringComparison.Ordinal))];

    public IReadOnlyList<string> Folders(string folder) =>
    [
        .. files.List(folder).Where(path => Below(folder, path).Contains('/', StringComparison.Ordinal))
            .Select(path => path[..path.IndexOf('/', path.Length - Below(folder, path).Length)]).Distinct().Order(StringComparer.Ordinal),
    ];

    public Task<IReadOnlySet<string>?> Tracked(CancellationToken cancellation) => Task.FromResult(Kept);

    public Task<IReadOnlyList<string>> Holding(IReadOnlyCollection<string> words, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<string>>([.. (Kept ?? new HashSet<string>()).Where(path => files.Exists(path) && HoldsOneOf(words, path))]);

    private static string Below(string folder, string path) => path[(folder.Length == 0 ? 0 : folder.Length + 1)..];

    private bool HoldsOneOf(IReadOnlyCollection<string> words, string path)
    {
        var text = Encoding.UTF8.GetString(files.Read(path));
        return words.Any(word => text.Contains(word, StringComparison.Ordinal));
    }
}
