using System.Reflection;

using LitellmStack.Adapters.Processes;
using LitellmStack.Build.Components;
using LitellmStack.Build.Entry;

using Nuke.Common;

using Target = Nuke.Common.Target;

namespace Build.Tests.Graph;

/// <summary>The targets of a build by reflection over its components: what each says, and which others it names.</summary>
internal sealed class TargetGraph
{
    private static readonly string[] Relations =
        ["DependsOn", "TryDependsOn", "DependentFor", "TryDependentFor", "Before", "TryBefore", "After", "TryAfter", "Triggers", "TryTriggers", "TriggeredBy", "TryTriggeredBy"];

    private readonly NukeBuild build;
    private readonly Dictionary<MethodInfo, string> names;

    /// <param name="make">Makes the build, once this process's environment is as the program leaves it to the engine: HOST=mybox would end it.</param>
    public TargetGraph(Func<NukeBuild> make)
    {
        EngineEnvironment.Prepare(ChildEnvironment.Capture().Variables.Keys, new Dictionary<string, string>());
        build = make();
        Targets = [.. ComponentsOf(build.GetType()).SelectMany(c => c.GetProperties()).Where(p => p.PropertyType == typeof(Target)).OrderBy(p => p.Name, StringComparer.Ordinal)];
        names = Targets.ToDictionary(p => ((Target)p.GetValue(build)!).Method, p => p.Name);
    }

    public IReadOnlyList<PropertyInfo> Targets { get; }

    public static IEnumerable<Type> ComponentsOf(Type build) => build.GetInterfaces().Where(i => i.Namespace == typeof(IHaveStack).Namespace);

    public RecordedTarget this[PropertyInfo target] => RecordedTarget.Of((Target)target.GetValue(build)!);

    public bool IsUnlisted(PropertyInfo target) => this[target].Said.Any(word => word.Verb == "Unlisted");

    public string? Description(PropertyInfo target) => this[target].Said.Where(word => word.Verb == "Description").Select(word => (string?)word.Arguments[0]).FirstOrDefault();

    /// <summary>"DependsOn: Init, Validate", a line each, in the order in which the target says them.</summary>
    public IEnumerable<string> RelationsOf(PropertyInfo target) => this[target].Said
        .Where(word => Relations.Contains(word.Verb))
        .SelectMany(word => ((Array)word.Arguments[0]!).Cast<Delegate>().Select(other => (word.Verb, Name: NameOf(other))))
        .GroupBy(relation => relation.Verb)
        .Select(group => $"{group.Key}: {string.Join(", ", group.Select(relation => relation.Name))}");

    /// <summary>Another target stands there itself, or as what a component gives for it.</summary>
    private string NameOf(Delegate other) => names[(other as Target ?? (Target)other.DynamicInvoke(build)!).Method];
}
