namespace Nuke.Common;

/// <summary>A parameter without which no target of the build runs.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class RequiredAttribute : Attribute;
