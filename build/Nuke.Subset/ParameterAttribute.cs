using System.Reflection;

using Nuke.Common.ValueInjection;

namespace Nuke.Common;

/// <summary>A value from the command line, the environment or a parameters file, in that order.</summary>
public class ParameterAttribute : ValueInjectionAttributeBase
{
    public ParameterAttribute(string description = null)
    {
        Description = description;
    }

    public virtual string Description { get; }

    public string Name { get; set; }

    public string Separator { get; set; }

    public virtual bool List { get; set; } = true;

    public Type ValueProviderType { get; set; }

    public string ValueProviderMember { get; set; }

    public override object GetValue(MemberInfo member, object instance)
    {
        return Parameters.Get(NameOf(member), member.ValueType(), Separator?[0], member.IsDefined(typeof(SecretAttribute)));
    }

    private string NameOf(MemberInfo member)
    {
        var prefix = member.DeclaringType?.GetCustomAttribute<ParameterPrefixAttribute>()?.Prefix;
        return prefix + (Name ?? member.Name);
    }
}
