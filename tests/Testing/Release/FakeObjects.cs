using System.Security.Cryptography;
using System.Text;

namespace LitellmStack.Testing.Release;

/// <summary>Commits that clones and remotes share; which of them a clone knows is told by its refs.</summary>
internal sealed class FakeObjects
{
    private readonly Dictionary<string, FakeCommit> commits = new(StringComparer.Ordinal);

    public FakeCommit this[string id] => commits[id];

    public FakeCommit Add(IReadOnlyList<string> parents, IReadOnlyDictionary<string, string> tree, string message)
    {
        var text = string.Join('\n', [.. parents, message, .. tree.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Key}\0{file.Value}")]);
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..40];
        return commits[id] = new(id, parents, tree, message);
    }

    /// <summary>A commit and all below it, the newest first.</summary>
    public IReadOnlyList<string> Below(params IEnumerable<string> tips)
    {
        var found = new List<string>();
        var open = new Queue<string>(tips);
        while (open.TryDequeue(out var id))
        {
            if (!found.Contains(id))
            {
                found.Add(id);
                commits[id].Parents.ToList().ForEach(open.Enqueue);
            }
        }

        return found;
    }

    /// <summary>The commit and its first parents, the newest first.</summary>
    public IEnumerable<FakeCommit> Line(string tip)
    {
        for (string? id = tip; id is not null; id = commits[id].Parents is [var parent, ..] ? parent : null)
        {
            yield return commits[id];
        }
    }
}
