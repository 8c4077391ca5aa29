using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

using LitellmStack.Compose;
using LitellmStack.Ports;

namespace LitellmStack.Environment;

/// <summary>The files that decide one stack, read when they are asked for.</summary>
/// <param name="exported">Declared variables that the shell exports: in Compose they beat the file's. Empty for a sandbox, whose calls get none of them.</param>
/// <param name="isRehearsal">True in a dry run: the environment file may exist in memory only, so Compose gets its content as variables.</param>
public sealed class StackFiles(IFiles files, StackIdentity stack, IReadOnlyDictionary<string, string> exported, bool isRehearsal)
{
    public const string Example = "config/env.example";
    public const string Settings = "config/litellm_settings.yml";
    public const string Declarations = "config/stack.yml";
    public const string Catalogue = "config/models.yml";

    private const string SandboxSources = "compose/sandbox";
    private const int DigestLength = 12;

    /// <summary>The mode bits of everyone but the owner (0077).</summary>
    private const int Others = 0x3F;

    public StackIdentity Stack { get; } = stack;

    /// <summary>All files below the root.</summary>
    public IFiles Disk { get; } = files;

    /// <summary>The environment file, nothing where there is none.</summary>
    public EnvText? Env => Disk.Exists(Stack.EnvFile) ? new EnvText(Text(Stack.EnvFile)) : null;

    /// <summary>The environment file of a stack that must be there; throws <see cref="OutsideWorldException"/> where this clone never started it.</summary>
    public EnvText MustExist() => Env ?? throw new OutsideWorldException(
        $"There is no '{Stack.EnvFile}': this clone has no such stack yet.", $"Run './build.sh Up{Stack.Option}'.");

    /// <summary>What the environment file assigns; empty where there is none.</summary>
    public IReadOnlyDictionary<string, string> Assigned => Env?.Values ?? new Dictionary<string, string>();

    /// <summary>What counts: the file's assignments, and over them what the shell exports.</summary>
    public IReadOnlyDictionary<string, string> Values
    {
        get
        {
            var values = new Dictionary<string, string>(Assigned, StringComparer.Ordinal);
            foreach (var (name, value) in exported)
            {
                values[name] = value;
            }

            return values;
        }
    }

    /// <summary>Names of exported variables that say something else than the file.</summary>
    public IReadOnlyList<string> Overridden
    {
        get
        {
            var assigned = Assigned;
            return [.. exported.Where(v => assigned.GetValueOrDefault(v.Key) != v.Value).Select(v => v.Key).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>Of the gateway's settings, so that an edit recreates the gateway.</summary>
    public string SettingsDigest => Digest([Settings]);

    /// <summary>Of the sandbox's sources, so that an edited stand-in is built and run; nothing for a real stack.</summary>
    public string? SandboxTag => Stack.IsSandbox ? Digest(Disk.List(SandboxSources).Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))) : null;

    /// <summary>Whether the environment file is its owner's alone, or the system has no such bits.</summary>
    public bool IsEnvPrivate => Disk.Mode(Stack.EnvFile) is not { } mode || (mode & Others) == 0;

    public void Save(EnvText env) => Disk.Write(
        Stack.EnvFile,
        (Disk.Exists(Stack.EnvFile) ? EncodingOf(Disk.Read(Stack.EnvFile)) : Encoding.UTF8).GetBytes(env.Text),
        isPrivate: true);

    public string Text(string path)
    {
        var content = Disk.Read(path);
        return EncodingOf(content).GetString(content);
    }

    /// <summary>UTF-8; a file in another encoding is taken byte for byte, so that writing it back changes none of its lines.</summary>
    private static Encoding EncodingOf(byte[] content) => Utf8.IsValid(content) ? Encoding.UTF8 : Encoding.Latin1;

    /// <summary>How calls of Compose get the environment file's content.</summary>
    public ComposeCall Through(Func<string?, ComposeCall> call)
    {
        if (!isRehearsal)
        {
            return call(Stack.EnvFile);
        }

        // Compose would read a file named .env by itself, which may be another stack's.
        var variables = new Dictionary<string, string>(Values, StringComparer.Ordinal) { ["COMPOSE_DISABLE_ENV_FILE"] = "1" };
        return call(null) with { Variables = variables };
    }

    private string Digest(IEnumerable<string> paths)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths)
        {
            var content = Disk.Read(path);
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\0{content.Length}\0"));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..DigestLength];
    }
}
