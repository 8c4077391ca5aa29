namespace Nuke.Common;

/// <summary>Marks a parameter that a parameters file holds encrypted only; it hides nothing.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class SecretAttribute : Attribute;
