namespace Nuke.Common;

[AttributeUsage(AttributeTargets.Interface)]
public class ParameterPrefixAttribute : Attribute
{
    public ParameterPrefixAttribute(string prefix)
    {
        Prefix = prefix;
    }

    public string Prefix { get; }
}
