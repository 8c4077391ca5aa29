using System.Globalization;
using System.Text;

namespace LitellmStack.Adapters.Git;

/// <summary>What 'git cat-file --batch' writes: for each object a line with its type and size, its bytes, and a line end.</summary>
internal static class GitObjects
{
    public static IReadOnlyList<byte[]> Read(byte[] output, string commit, IReadOnlyList<string> paths)
    {
        var objects = new List<byte[]>(paths.Count);
        var rest = output.AsSpan();
        foreach (var path in paths)
        {
            var end = rest.IndexOf((byte)'\n');
            if (Encoding.UTF8.GetString(rest[..Math.Max(0, end)]).Split(' ') is not ["blob", var size])
            {
                throw new FileNotFoundException($"'{path}' is not in commit {commit}", path);
            }

            rest = rest[(end + 1)..];
            var length = int.Parse(size, NumberStyles.None, CultureInfo.InvariantCulture);
            objects.Add(rest[..length].ToArray());
            rest = rest[(length + 1)..];
        }

        return objects;
    }
}
