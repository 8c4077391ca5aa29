using System.Text;

namespace VerifyTests;

/// <summary>What differs, in the words and the order of the published package.</summary>
internal sealed class Failure(string directory)
{
    private readonly List<(SnapshotFile File, string Received, string? Verified)> differences = [];
    private readonly List<string> deletes = [];
    private readonly List<SnapshotFile> equals = [];

    public void Add(SnapshotFile file, string received, string? verified) => differences.Add((file, received, verified));

    public void AddDelete(string file) => deletes.Add(file);

    public void AddEqual(SnapshotFile file) => equals.Add(file);

    public void ThrowIfAny()
    {
        if (differences.Count + deletes.Count > 0)
            throw new VerifyException(Message());
    }

    private string Message()
    {
        var text = new StringBuilder($"Directory: {directory}\n");
        List("New:", differences.Where(x => x.Verified == null).Select(x => x.File));
        List("NotEqual:", differences.Where(x => x.Verified != null).Select(x => x.File));
        if (deletes.Count > 0)
            text.Append("Delete:\n").AppendJoin("", deletes.Select(x => $"  - {x}\n"));
        List("Equal:", equals);
        if (!VerifierSettings.ContentIsOmitted && differences.Count > 0)
            Contents();
        return text.ToString();

        void List(string title, IEnumerable<SnapshotFile> files)
        {
            var lines = files.Select(x => $"  - Received: {x.Received}\n    Verified: {x.Verified}\n").ToList();
            if (lines.Count > 0)
                text.Append(title).Append('\n').AppendJoin("", lines);
        }

        void Contents()
        {
            text.Append("\nFileContent:\n\n");
            foreach (var group in differences.ToLookup(x => x.Verified == null).OrderByDescending(x => x.Key))
            {
                text.Append(group.Key ? "New:\n\n" : "NotEqual:\n\n");
                foreach (var (file, received, verified) in group)
                {
                    text.Append($"Received: {file.Received}\n{received}\n");
                    if (verified != null)
                        text.Append($"Verified: {file.Verified}\n{verified}\n");
                    text.Append('\n');
                }
            }
        }
    }
}
