using LitellmStack.Build.Components;

using Nuke.Common;

namespace Build.Tests.Graph;

/// <summary>Each component makes a build of its own: it names no other that it does not bring along.</summary>
public sealed class ComponentsAlone
{
    public static TheoryData<string> Names => [.. Builds.Keys];

    private static Dictionary<string, Func<NukeBuild>> Builds { get; } = new(StringComparer.Ordinal)
    {
        [nameof(IInit)] = () => new OnlyInit(),
        [nameof(IValidate)] = () => new OnlyValidate(),
        [nameof(IUp)] = () => new OnlyUp(),
        [nameof(IDown)] = () => new OnlyDown(),
        [nameof(IModels)] = () => new OnlyModels(),
        [nameof(ILook)] = () => new OnlyLook(),
        [nameof(IHealth)] = () => new OnlyHealth(),
        [nameof(IBackup)] = () => new OnlyBackup(),
        [nameof(IRelease)] = () => new OnlyRelease(),
        [nameof(ITest)] = () => new OnlyTest(),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Stand(string component)
    {
        var graph = new TargetGraph(Builds[component]);
        graph.Targets.ShouldNotBeEmpty();
        foreach (var target in graph.Targets)
        {
            graph[target].Said.Where(word => word.Component is { IsInterface: true } other && !word.Verb.StartsWith("Try", StringComparison.Ordinal) && !other.IsAssignableFrom(Builds[component]().GetType()))
                .Select(word => $"{target.Name}.{word.Verb}<{word.Component!.Name}>")
                .ShouldBeEmpty();
        }
    }

    [Fact]
    public void AreAllTriedHere() =>
        TargetGraph.ComponentsOf(typeof(LitellmStack.Build.Build)).Select(c => c.Name).Where(name => !name.StartsWith("IHave", StringComparison.Ordinal)).ShouldBe(Builds.Keys, ignoreOrder: true);

    private sealed class OnlyInit : NukeBuild, IInit;

    private sealed class OnlyValidate : NukeBuild, IValidate;

    private sealed class OnlyUp : NukeBuild, IUp;

    private sealed class OnlyDown : NukeBuild, IDown;

    private sealed class OnlyModels : NukeBuild, IModels;

    private sealed class OnlyLook : NukeBuild, ILook;

    private sealed class OnlyHealth : NukeBuild, IHealth;

    private sealed class OnlyBackup : NukeBuild, IBackup;

    private sealed class OnlyRelease : NukeBuild, IRelease;

    private sealed class OnlyTest : NukeBuild, ITest;
}
