using System.Text.Json;
using System.Text.Unicode;

namespace LitellmStack.Backup;

/// <summary>Reads manifests from any bytes: a value always comes of it. Properties that it doesn't know are left to later versions.</summary>
public static class ManifestReader
{
    /// <summary>Thousands of tables fit; a file that is longer is none of ours.</summary>
    public const int MaximumBytes = 1_000_000;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    public static ManifestReading Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length is 0 or > MaximumBytes)
        {
            return new ManifestReading.Unreadable(file.Length == 0 ? "it is empty" : $"it is longer than {MaximumBytes / 1000} kB");
        }

        if (!Utf8.IsValid(file.Span))
        {
            return new ManifestReading.Unreadable("it is not UTF-8");
        }

        JsonDocument parsed;
        try
        {
            parsed = JsonDocument.Parse(file, Options);
        }
        catch (JsonException e)
        {
            return new ManifestReading.Unreadable($"line {(e.LineNumber ?? 0) + 1} is not JSON");
        }
        catch (InvalidOperationException)
        {
            // What .NET throws for an escape that is half a character, in a property's name.
            return new ManifestReading.Unreadable("a property's name in it is no text");
        }

        using (parsed)
        {
            return Read(parsed.RootElement, file.Span);
        }
    }

    private static ManifestReading Read(JsonElement root, ReadOnlySpan<byte> file)
    {
        var troubles = new List<string>();
        var fields = new ManifestFields(root, "", troubles);
        var format = fields.Count("format", atLeast: 1);
        if (troubles.Count == 0 && format > Manifest.Format)
        {
            return new ManifestReading.Unreadable($"it has format {format}, and this version of the stack reads up to {Manifest.Format}");
        }

        if (!ManifestSeal.IsIntact(file))
        {
            return new ManifestReading.Unreadable("its digest does not match: it was changed or damaged after it was written");
        }

        var manifest = Read(fields);
        if (manifest.Files.GroupBy(f => f.Path, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            troubles.Add($"it lists '{twice.Key}' twice");
        }

        return troubles is [var first, ..] ? new ManifestReading.Unreadable(first) : new ManifestReading.Readable(manifest);
    }

    private static Manifest Read(ManifestFields fields)
    {
        var (proof, server, gateway, database) = (fields.Object("proof"), fields.Object("server"), fields.Object("gateway"), fields.Object("database"));
        return new()
        {
            Name = fields.FileName("name"),
            Sequence = fields.Count("sequence", atLeast: 1),
            Taken = fields.Moment("taken"),
            Project = fields.Text("project"),
            IsSandbox = fields.Flag("isSandbox"),
            Origin = fields.Word("origin", ManifestText.Origins),
            StackVersion = fields.Optional("stackVersion"),
            Commit = fields.Optional("commit"),
            Proof = new(proof.Word("level", ManifestText.Levels), proof.Moment("at"), (int)proof.Count("credentials", atMost: int.MaxValue)),
            Server = new(server.Text("version"), (int)server.Count("major", atMost: int.MaxValue), server.Text("image"), server.Optional("collation")),
            Tools = fields.Text("tools"),
            Gateway = new(gateway.Text("image"), gateway.Optional("digest")),
            SaltKey = fields.OptionalObject("saltKey") is { } salt ? new(salt.Text("key"), (int)salt.Count("iterations", atMost: int.MaxValue), salt.Text("print")) : null,
            Database = new(database.Text("name"), database.Count("bytes")),
            Migrations = fields.Texts("migrations"),
            SchemaDigest = fields.Sha256("schemaDigest"),
            Tables = [.. fields.Objects("tables").Select(t => new SourceTable(t.Text("name"), t.Count("rows"), t.Flag("isHistory")))],
            Files = [.. fields.Objects("files").Select(f => new StoredFile(f.FileName("path"), f.Count("bytes"), f.Sha256("sha256")))],
        };
    }
}
