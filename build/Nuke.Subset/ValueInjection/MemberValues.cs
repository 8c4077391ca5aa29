using System.Linq.Expressions;
using System.Reflection;

namespace Nuke.Common.ValueInjection;

/// <summary>Reflection on the two kinds of members that can hold a value.</summary>
internal static class MemberValues
{
    /// <summary>The member that an expression names; the name is enough, so nothing is compiled.</summary>
    public static MemberInfo Member(this LambdaExpression expression)
    {
        var body = expression.Body is UnaryExpression conversion ? conversion.Operand : expression.Body;
        return body is MemberExpression access ? access.Member : throw new ArgumentException($"Expression '{expression}' does not name a member.");
    }

    public static Type ValueType(this MemberInfo member) => member is FieldInfo field ? field.FieldType : ((PropertyInfo)member).PropertyType;

    public static object ValueOn(this MemberInfo member, object instance) =>
        member is FieldInfo field ? field.GetValue(instance) : ((PropertyInfo)member).GetValue(instance);
}
