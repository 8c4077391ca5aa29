using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>Finds the targets of a build: properties of its class, then of the components in their order.</summary>
internal static class TargetDiscovery
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<ExecutableTarget> Find(NukeBuild build, IReadOnlyCollection<string> defaults)
    {
        var targets = PropertiesOf(build.GetType()).Select(x => Create(build, x)).ToList();
        foreach (var target in targets)
            target.IsDefault = defaults.Contains(target.Name);

        var definitions = targets.ConvertAll(x => new TargetDefinition(build, x));
        foreach (var definition in definitions)
            definition.Read();
        foreach (var definition in definitions)
        {
            foreach (var statement in definition.Statements)
                Relate(definition.Target, statement.Relation, targets.Single(x => x.Factory.Equals(statement.Other)));
        }

        return targets;
    }

    private static ExecutableTarget Create(NukeBuild build, PropertyInfo property) =>
        new() { Member = property, Name = NameOf(property), Factory = (Target)property.GetValue(build) };

    private static List<PropertyInfo> PropertiesOf(Type build)
    {
        var properties = new List<PropertyInfo>();
        for (var type = build; type != typeof(NukeBuild); type = type.BaseType)
            properties.AddRange(TargetsIn(type).Where(x => properties.All(y => NameOf(y) != NameOf(x))));

        var ofClass = properties.ToDictionary(NameOf);
        foreach (var property in build.GetInterfaces().SelectMany(TargetsIn).Where(x => !IsExplicit(x)))
        {
            if (properties.Find(x => NameOf(x) == property.Name) is not { } same)
                properties.Add(property);
            else if (!ofClass.ContainsKey(property.Name))
                throw new BuildFailedException(
                    $"Property '{property.Name}' must be implemented explicitly because it is inherited from multiple interfaces:" +
                    $"\n - {same.DeclaringType.Name}\n - {property.DeclaringType.Name}");
            else if (!same.GetMethod.IsPublic && !IsExplicit(same))
                throw new BuildFailedException(
                    $"Property '{property.Name}' must be marked public to override inherited member from:\n - {property.DeclaringType.Name}");
        }

        return properties;
    }

    private static IEnumerable<PropertyInfo> TargetsIn(Type type) => type.GetProperties(Declared).Where(x => x.PropertyType == typeof(Target));

    private static bool IsExplicit(PropertyInfo property) => property.Name.Contains('.');

    // An explicit implementation is named after its interface as well.
    private static string NameOf(PropertyInfo property) => property.Name[(property.Name.LastIndexOf('.') + 1)..];

    private static void Relate(ExecutableTarget target, Relation relation, ExecutableTarget other)
    {
        switch (relation)
        {
            case Relation.DependsOn:
                target.ExecutionDependencies.Add(other);
                break;
            case Relation.DependentFor:
                other.ExecutionDependencies.Add(target);
                break;
            case Relation.After:
                target.OrderDependencies.Add(other);
                break;
            case Relation.Before:
                other.OrderDependencies.Add(target);
                break;
            case Relation.Triggers:
                target.Triggers.Add(other);
                other.TriggerDependencies.Add(target);
                break;
            case Relation.TriggeredBy:
                other.Triggers.Add(target);
                target.TriggerDependencies.Add(other);
                break;
        }
    }
}
