using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using LitellmStack.Ports;

namespace LitellmStack.Testing.Backup;

/// <summary>A dump that finds out by itself when it is cut or damaged: its first line, its tables, and a digest of both at its end.</summary>
public static class FakeDump
{
    private const string Head = "FAKEDUMP 1\n";
    private const int DigestLength = 64;

    public static byte[] Write(FakeDatabase database)
    {
        var body = Encoding.UTF8.GetBytes(Head + JsonSerializer.Serialize(database.Tables));
        return [.. body, .. Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(body)))];
    }

    /// <summary>Throws as PostgreSQL's tools end where it is not whole.</summary>
    public static FakeDatabase Read(byte[] dump, string name = "a dump")
    {
        var body = dump[..Math.Max(0, dump.Length - DigestLength)];
        if (Encoding.ASCII.GetString(dump[body.Length..]) != Convert.ToHexStringLower(SHA256.HashData(body)))
        {
            throw Refused($"pg_restore: error: could not read from input file \"{name}\": end of file");
        }

        var database = new FakeDatabase();
        foreach (var (table, rows) in JsonSerializer.Deserialize<SortedDictionary<string, string[]>>(body.AsSpan(Head.Length))!)
        {
            database.Put(table, rows);
        }

        return database;
    }

    internal static OutsideWorldException Refused(string message) => Trouble(message, 1);

    /// <summary>Trouble that no dump is to blame for.</summary>
    internal static OutsideWorldException Gone(string message) => Trouble(message, 2);

    private static OutsideWorldException Trouble(string message, int code) =>
        new(message, "Look at './build.sh Logs --service db'.") { ChildExitCode = code, LastLines = [message] };
}
