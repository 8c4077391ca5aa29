namespace Nuke.Common.Execution;

/// <summary>A build that cannot start as asked: the message is all there is to say.</summary>
internal sealed class BuildFailedException(string message) : Exception(message);
