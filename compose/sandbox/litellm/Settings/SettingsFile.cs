using System.Text.Json.Nodes;

using YamlDotNet.Core;

namespace Sandbox.LiteLlm.Settings;

/// <summary>Reads the settings file and what it includes into one mapping, references not yet resolved.</summary>
internal static class SettingsFile
{
    /// <exception cref="StartRefusedException">No file, no YAML, no mapping: exit code 1.</exception>
    public static JsonObject Read(string path)
    {
        var root = ReadOne(path);
        Include(root, Path.GetDirectoryName(Path.GetFullPath(path))!, [Path.GetFullPath(path)]);
        return root;
    }

    /// <summary>A list of an included file is appended to the main file's, any other section replaces it; paths are relative to the main file.</summary>
    private static void Include(JsonObject root, string folder, HashSet<string> seen)
    {
        if (root["include"] is not { } includes)
        {
            return;
        }

        root.Remove("include");
        if (includes is not JsonArray)
        {
            throw new StartRefusedException(1, "'include' in the settings is not a list of files; the gateway does not start.");
        }

        foreach (var path in includes.AsTexts().Select(name => Path.GetFullPath(name, folder)).Where(seen.Add))
        {
            var included = ReadOne(path);
            Include(included, folder, seen);
            foreach (var (section, value) in included)
            {
                Join(root, section, value);
            }
        }
    }

    private static void Join(JsonObject root, string section, JsonNode? value)
    {
        if (root[section] is JsonArray items && value is JsonArray more)
        {
            foreach (var item in more)
            {
                items.Add(item?.DeepClone());
            }
        }
        else
        {
            root[section] = value?.DeepClone();
        }
    }

    private static JsonObject ReadOne(string path)
    {
        if (Directory.Exists(path))
        {
            throw new StartRefusedException(1, $"'{path}' is a directory. Docker makes one where the mounted file is missing on the host; the gateway does not start.");
        }

        if (!File.Exists(path))
        {
            throw new StartRefusedException(1, $"The settings file '{path}' is not there; the gateway does not start. Mount it, or give another path to '--config'.");
        }

        try
        {
            return YamlDocument.Read(File.ReadAllText(path)) as JsonObject
                ?? throw new StartRefusedException(1, $"The settings file '{path}' is empty or not a mapping; the gateway does not start.");
        }
        catch (YamlException invalid)
        {
            throw new StartRefusedException(1, $"The settings file '{path}' is not YAML ({invalid.Start}): {invalid.Message} The gateway does not start.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(1, $"The settings file '{path}' is not readable: {unreadable.Message} The gateway does not start.");
        }
    }
}
