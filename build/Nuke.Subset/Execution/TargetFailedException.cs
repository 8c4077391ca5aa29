namespace Nuke.Common.Execution;

/// <summary>Ends the run after the cause was logged.</summary>
internal sealed class TargetFailedException : Exception;
