using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

using LitellmStack.Backup;
using LitellmStack.Ports;

namespace LitellmStack.Operations;

/// <summary>ListBackups: what lies in the folder, newest first; needs no engine.</summary>
public sealed class ListOperation(BackupPorts ports)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public ExitCode Run(string format)
    {
        var catalogue = BackupCatalogue.Read(ports.Store);
        var backups = catalogue.Backups.OrderByDescending(b => b.Manifest?.Sequence ?? -1).ThenByDescending(b => b.Name, StringComparer.Ordinal).ToList();
        var transcript = ports.Stack.Transcript;
        if (format == "json")
        {
            transcript.Write(Json(catalogue, backups).ToJsonString(Indented));
            return ExitCode.Done;
        }

        foreach (var backup in backups)
        {
            transcript.Write("backup", $"{backup.Name,-26}{(backup.Manifest is { } manifest ? Line(manifest) : $"can't be read: {backup.Reason}")}");
        }

        transcript.Write("backups", backups.Count == 0 ? $"none in {catalogue.Folder}; './build.sh Backup{ports.Stack.Stack.Option}' makes one" : $"{backups.Count} in {catalogue.Folder}");
        Rest("unfinished", catalogue.Unfinished, "of a run that was killed; the next Backup removes them");
        Rest("foreign", catalogue.Foreign, "not ours and left alone");
        return ExitCode.Done;
    }

    private void Rest(string title, IReadOnlyList<string> names, string what)
    {
        if (names.Count > 0)
        {
            ports.Stack.Transcript.Write(title, $"{string.Join(", ", names)}   {what}");
        }
    }

    private static string Line(Manifest manifest) =>
        $"{Word(manifest.Tier),-9}  {Quantity.Bytes(manifest.Bytes),8}  {Word(manifest.Proof.Level)} {manifest.Proof.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
        + $"  {Quantity.Of(manifest.Tables.Sum(t => t.Rows), "row")}  {manifest.Project}{(manifest.Origin == BackupOrigin.BeforeRestore ? "  before a restore" : "")}";

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static JsonObject Json(BackupCatalogue catalogue, IReadOnlyList<ListedBackup> backups) => new()
    {
        ["folder"] = catalogue.Folder,
        ["backups"] = new JsonArray([.. backups.Select(backup => backup.Manifest is not { } manifest
            ? new JsonObject { ["name"] = backup.Name, ["unreadable"] = backup.Reason }
            : new JsonObject
            {
                ["name"] = manifest.Name,
                ["sequence"] = manifest.Sequence,
                ["taken"] = manifest.Taken.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
                ["project"] = manifest.Project,
                ["tier"] = Word(manifest.Tier),
                ["bytes"] = manifest.Bytes,
                ["proof"] = Word(manifest.Proof.Level),
                ["provenAt"] = manifest.Proof.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            })]),
        ["unfinished"] = new JsonArray([.. catalogue.Unfinished.Select(name => (JsonNode)name)]),
        ["foreign"] = new JsonArray([.. catalogue.Foreign.Select(name => (JsonNode)name)]),
    };
}
