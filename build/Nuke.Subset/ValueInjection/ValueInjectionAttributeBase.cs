using System.Reflection;

using Serilog;

namespace Nuke.Common.ValueInjection;

/// <summary>A member whose value comes from outside. A value that cannot be read is a warning, and the member keeps its own.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public abstract class ValueInjectionAttributeBase : Attribute
{
    public abstract object GetValue(MemberInfo member, object instance);

    public object TryGetValue(MemberInfo member, object instance)
    {
        try
        {
            return GetValue(member, instance);
        }
        catch (Exception exception)
        {
            Log.Warning(exception, "Could not inject value for {Type}.{Member}", member.DeclaringType?.Name, member.Name);
            return null;
        }
    }
}
