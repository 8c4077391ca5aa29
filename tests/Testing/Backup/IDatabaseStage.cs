using LitellmStack.Backup;

namespace LitellmStack.Testing.Backup;

/// <summary>A live server and what a contract needs around it, past the ports under test.</summary>
public interface IDatabaseStage
{
    ILiveServer Live { get; }

    IThrowAwayServers ThrowAway { get; }

    /// <summary>The image that throw-away servers are made of.</summary>
    string Image { get; }

    /// <summary>Adds rows to a table and makes it where it is absent.</summary>
    /// <param name="table">In the schema "public".</param>
    Task Seed(string database, string table, int rows);

    /// <summary>Opens a session of someone else; the answer says whether it still lives.</summary>
    Task<Func<Task<bool>>> Visit(string database);

    /// <summary>Puts a dump into a folder of its own where servers can read it.</summary>
    DumpFile Keep(byte[] dump);
}
