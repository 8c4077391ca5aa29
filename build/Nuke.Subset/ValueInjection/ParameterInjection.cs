using System.Reflection;

namespace Nuke.Common.ValueInjection;

/// <summary>Fills the parameters that the build class itself declares.</summary>
internal static class ParameterInjection
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static void InjectInto(NukeBuild build)
    {
        foreach (var member in MembersOf(build))
        {
            if (member.GetCustomAttribute<ValueInjectionAttributeBase>() is not { } attribute || FieldBehind(member) is not { } field)
                continue;
            if (attribute.TryGetValue(member, build) is { } value)
                field.SetValue(build, value);
        }
    }

    public static IEnumerable<MemberInfo> MembersOf(NukeBuild build)
    {
        for (var type = build.GetType(); type != typeof(NukeBuild) && type != null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(Declared))
                yield return field;
            foreach (var property in type.GetProperties(Declared))
                yield return property;
        }
    }

    /// <summary>A property that computes its value has nothing to inject into: it asks for the value itself.</summary>
    private static FieldInfo FieldBehind(MemberInfo member) =>
        member as FieldInfo ?? member.DeclaringType?.GetField($"<{member.Name}>k__BackingField", Declared);
}
