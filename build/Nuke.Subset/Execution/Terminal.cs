namespace Nuke.Common.Execution;

/// <summary>Any host that is not a build server.</summary>
public class Terminal : Host;
