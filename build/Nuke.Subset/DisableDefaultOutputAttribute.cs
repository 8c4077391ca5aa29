namespace Nuke.Common;

/// <summary>The subset writes nothing of its own, so there is nothing to switch off; the attribute keeps the build's source the same.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class DisableDefaultOutputAttribute : Attribute
{
    public DisableDefaultOutputAttribute(params DefaultOutput[] disabledOutputs)
    {
        DisabledOutputs = disabledOutputs;
    }

    public DefaultOutput[] DisabledOutputs { get; }
}
