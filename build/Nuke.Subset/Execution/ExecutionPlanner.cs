using Nuke.Common.ValueInjection;

namespace Nuke.Common.Execution;

/// <summary>Which targets run, and in what order: of several that could come next, the one declared last.</summary>
internal static class ExecutionPlanner
{
    public static IReadOnlyList<ExecutableTarget> Plan(IReadOnlyList<ExecutableTarget> targets, IReadOnlyList<string> invoked)
    {
        foreach (var name in invoked)
            Find(targets, name).Invoked = true;

        var order = OrderFromLastToFirst(targets);
        var wanted = targets.Where(x => invoked.Count > 0 ? x.Invoked : x.IsDefault).ToHashSet();
        while (true)
        {
            var plan = Keep(order, wanted);
            var before = wanted.Count;
            wanted.UnionWith(plan.SelectMany(x => x.Triggers));
            if (wanted.Count == before)
                return plan;
        }
    }

    public static ExecutableTarget Find(IReadOnlyList<ExecutableTarget> targets, string name)
    {
        return targets.FirstOrDefault(x => Parameters.SameName(x.Name, name)) ?? throw new BuildFailedException(
            $"Target with name '{name}' does not exist. Available targets are:\n" +
            string.Join('\n', targets.Select(x => x.Name).Order(StringComparer.Ordinal).Select(x => $"  - {x}")));
    }

    private static List<ExecutableTarget> OrderFromLastToFirst(IReadOnlyList<ExecutableTarget> targets)
    {
        var dependencies = targets.ToDictionary(x => x, x => x.AllDependencies);
        if (targets.FirstOrDefault(x => dependencies[x].Contains(x)) is { } self)
            throw new BuildFailedException($"Target '{self.Name}' cannot have a dependency on itself");

        var left = targets.ToList();
        var order = new List<ExecutableTarget>();
        while (left.Count > 0)
        {
            var next = left.Find(x => !left.Exists(y => dependencies[y].Contains(x))) ?? throw new BuildFailedException(
                $"Circular dependencies between targets:\n - {string.Join(", ", Circular(left, dependencies).Select(x => x.Name).Reverse())}");
            left.Remove(next);
            order.Add(next);
        }

        return order;
    }

    // Nobody in what is left is without dependants; taking away those without dependencies leaves the circles.
    private static List<ExecutableTarget> Circular(
        List<ExecutableTarget> left, Dictionary<ExecutableTarget, IReadOnlyCollection<ExecutableTarget>> dependencies)
    {
        var circular = left.ToList();
        while (circular.RemoveAll(x => !dependencies[x].Any(circular.Contains)) > 0)
        {
        }

        return circular;
    }

    private static List<ExecutableTarget> Keep(List<ExecutableTarget> order, HashSet<ExecutableTarget> wanted)
    {
        var kept = new List<ExecutableTarget>();
        foreach (var target in order)
        {
            if (wanted.Contains(target) || kept.Exists(x => x.ExecutionDependencies.Contains(target)))
                kept.Add(target);
        }

        kept.Reverse();
        return kept;
    }
}
