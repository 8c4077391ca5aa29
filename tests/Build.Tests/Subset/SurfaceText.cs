using System.Globalization;
using System.Reflection;

namespace Build.Tests.Subset;

/// <summary>The public and protected members of a type as lines, in the form of the recorded surface of the published package.</summary>
internal static class SurfaceText
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static string HeaderOf(Type type) => $"## {FullNameOf(type)}   [{KindOf(type)}]";

    public static IEnumerable<string> LinesOf(Type type)
    {
        if (type.IsEnum)
            return [string.Join(", ", Enum.GetNames(type))];
        if (typeof(Delegate).IsAssignableFrom(type))
            return [$"{TypeText.Of(type.GetMethod("Invoke")!.ReturnType)} ({ParametersOf(type.GetMethod("Invoke")!)})"];
        return type.GetConstructors(Declared).Where(IsVisible).Select(x => $"{AccessOf(x)}{TypeText.NameOf(type)}({ParametersOf(x)})")
            .Concat(type.GetFields(Declared).Where(IsVisible).Select(FieldLine))
            .Concat(type.GetProperties(Declared).Select(PropertyLine).OfType<string>())
            .Concat(type.GetMethods(Declared).Where(IsVisible).Where(IsWrittenAsMethod).Select(MethodLine));
    }

    private static string FullNameOf(Type type) => $"{type.Namespace}.{TypeText.Of(type)}";

    private static string KindOf(Type type)
    {
        var kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            _ => "class",
        };
        return type.IsValueType || type.BaseType is null || type.BaseType == typeof(object) ? kind : $"{kind} : {TypeText.Of(type.BaseType)}";
    }

    private static string FieldLine(FieldInfo field) => $"public {(field.IsStatic ? "static " : "")}{TypeText.Of(field.FieldType)} {field.Name}";

    private static string? PropertyLine(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsVisible).ToList();
        if (accessors.Count == 0)
            return null;
        var words = string.Concat(accessors.Select(x => x.ReturnType == typeof(void) ? " set;" : " get;").OrderBy(x => x, StringComparer.Ordinal));
        return $"{AccessOf(accessors[0])}{TypeText.Of(property.PropertyType)} {property.Name} {{{words} }}";
    }

    private static string MethodLine(MethodInfo method)
    {
        var generics = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeText.Of))}>" : "";
        return $"{AccessOf(method)}{TypeText.Of(method.ReturnType)} {method.Name}{generics}({ParametersOf(method)})";
    }

    private static string AccessOf(MethodBase method)
    {
        var access = method.IsPublic ? "public " : "protected ";
        if (method.IsStatic)
            return access + "static ";
        return method is { IsVirtual: true, IsFinal: false, DeclaringType.IsInterface: false } ? access + "virtual " : access;
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldInfo field) => field.IsPublic;

    private static bool IsWrittenAsMethod(MethodInfo method) =>
        !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string ParametersOf(MethodBase method) => string.Join(", ", method.GetParameters().Select(ParameterText));

    private static string ParameterText(ParameterInfo parameter)
    {
        var prefix = parameter switch
        {
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) => "params ",
            { Position: 0 } when parameter.Member.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute)) => "this ",
            { IsOut: true } => "out ",
            _ => "",
        };
        return $"{prefix}{TypeText.Of(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {DefaultOf(parameter)}" : "")}";
    }

    private static string DefaultOf(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool value => value ? "true" : "false",
        Enum value => $"{value.GetType().Name}.{value}",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null",
    };
}
