using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LitellmStack.Backup;

/// <summary>Manifests as bytes: the same manifest gives the same bytes on every machine.</summary>
public static class ManifestText
{
    /// <summary>To the tick, without digits that are zero.</summary>
    internal const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>The words of the file; a name of the code may change, a word of the file never does.</summary>
    internal static readonly IReadOnlyDictionary<string, ProofLevel> Levels = new Dictionary<string, ProofLevel>
    {
        ["damaged"] = ProofLevel.Damaged, ["checksummed"] = ProofLevel.Checksummed, ["readable"] = ProofLevel.Readable, ["restored"] = ProofLevel.Restored,
    };

    internal static readonly IReadOnlyDictionary<string, BackupOrigin> Origins = new Dictionary<string, BackupOrigin>
    {
        ["asked"] = BackupOrigin.Asked, ["before-restore"] = BackupOrigin.BeforeRestore,
    };

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Manifest manifest)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            Identity(json, manifest);
            Source(json, manifest);
            Contents(json, manifest);
            json.WriteString("digest", ManifestSeal.Blank);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        var file = stream.ToArray();
        ManifestSeal.Close(file);
        return file;
    }

    private static void Identity(Utf8JsonWriter json, Manifest manifest)
    {
        json.WriteNumber("format", Manifest.Format);
        json.WriteString("name", manifest.Name);
        json.WriteNumber("sequence", manifest.Sequence);
        json.WriteString("taken", Moment(manifest.Taken));
        json.WriteString("project", manifest.Project);
        json.WriteBoolean("isSandbox", manifest.IsSandbox);
        json.WriteString("origin", Origins.Single(o => o.Value == manifest.Origin).Key);
        json.WriteString("stackVersion", manifest.StackVersion);
        json.WriteString("commit", manifest.Commit);
        json.WriteStartObject("proof");
        json.WriteString("level", Levels.Single(l => l.Value == manifest.Proof.Level).Key);
        json.WriteString("at", Moment(manifest.Proof.At));
        json.WriteNumber("credentials", manifest.Proof.Credentials);
        json.WriteEndObject();
    }

    private static void Source(Utf8JsonWriter json, Manifest manifest)
    {
        json.WriteStartObject("server");
        json.WriteString("version", manifest.Server.Version);
        json.WriteNumber("major", manifest.Server.Major);
        json.WriteString("image", manifest.Server.Image);
        json.WriteString("collation", manifest.Server.Collation);
        json.WriteEndObject();
        json.WriteString("tools", manifest.Tools);
        json.WriteStartObject("gateway");
        json.WriteString("image", manifest.Gateway.Image);
        json.WriteString("digest", manifest.Gateway.Digest);
        json.WriteEndObject();
        if (manifest.SaltKey is { } salt)
        {
            json.WriteStartObject("saltKey");
            json.WriteString("key", salt.Key);
            json.WriteNumber("iterations", salt.Iterations);
            json.WriteString("print", salt.Print);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("saltKey");
        }
    }

    private static void Contents(Utf8JsonWriter json, Manifest manifest)
    {
        json.WriteStartObject("database");
        json.WriteString("name", manifest.Database.Name);
        json.WriteNumber("bytes", manifest.Database.Bytes);
        json.WriteEndObject();
        json.WriteString("migrationHead", manifest.MigrationHead);
        json.WriteStartArray("migrations");
        foreach (var migration in manifest.Migrations)
        {
            json.WriteStringValue(migration);
        }

        json.WriteEndArray();
        json.WriteString("schemaDigest", manifest.SchemaDigest);
        json.WriteStartArray("tables");
        foreach (var table in manifest.Tables)
        {
            json.WriteStartObject();
            json.WriteString("name", table.Name);
            json.WriteNumber("rows", table.Rows);
            json.WriteBoolean("isHistory", table.IsHistory);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("files");
        foreach (var file in manifest.Files)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteNumber("bytes", file.Bytes);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture);
}
