namespace Sandbox.LiteLlm;

/// <summary>Every line that the log can have. No key, no value of a setting.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "LLM Provider NOT provided for model '{Model}'; ignoring it and continuing with the other deployments.")]
    public static partial void ModelDropped(ILogger logger, string model);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path}: {Reason}")]
    public static partial void CallFailed(ILogger logger, string path, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path}: the database does not answer: {Reason}")]
    public static partial void DatabaseLost(ILogger logger, string path, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} spend rows wait: the database does not take them now: {Reason}")]
    public static partial void SpendWaits(ILogger logger, int count, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} spend rows are lost: the queue is full while the database is away.")]
    public static partial void SpendLost(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "Migration {Name} applied.")]
    public static partial void Migrated(ILogger logger, string name);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The stored model {Id} does not decrypt with this salt key; it is left out.")]
    public static partial void StoredModelSkipped(ILogger logger, string id);

    [LoggerMessage(Level = LogLevel.Error, Message = "The stored models could not be read again: {Reason}")]
    public static partial void StoredModelsStale(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path} {Status}")]
    public static partial void Request(ILogger logger, string method, string path, int status);
}
