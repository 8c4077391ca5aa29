using System.Reflection;

using LitellmStack.CommandLine;

using Nuke.Common;

namespace Build.Tests.Graph;

/// <summary>What the command line offers is what the build has, and the other way round.</summary>
public sealed class CatalogueAndBuild
{
    private static readonly TargetGraph Graph = new(() => new LitellmStack.Build.Build());

    private static readonly IReadOnlyList<PropertyInfo> Parameters =
    [
        .. TargetGraph.ComponentsOf(typeof(LitellmStack.Build.Build))
            .SelectMany(component => component.GetProperties())
            .Where(property => property.GetCustomAttribute<ParameterAttribute>() is not null),
    ];

    [Fact]
    public void HaveTheSameTargets() =>
        Graph.Targets.Where(t => !Graph.IsUnlisted(t)).Select(t => t.Name).ShouldBe(Targets.All.Select(t => t.Name).Except(["Help"]), ignoreOrder: true);

    [Fact]
    public void HaveTheSameParameters() =>
        Parameters.Select(p => p.Name).ShouldBe(Targets.AllOptions.Except(Options.OfEngine).Select(o => o.Name), ignoreOrder: true);

    [Fact]
    public void ParametersHaveOneNameEach() => Parameters.Select(p => p.Name.ToUpperInvariant()).ShouldBeUnique();

    [Fact]
    public void ParametersAreOfTheKindThatIsChecked()
    {
        foreach (var parameter in Parameters)
        {
            var option = Targets.AllOptions.Single(o => o.Name == parameter.Name);
            parameter.PropertyType.ShouldBe(option.Kind switch
            {
                OptionKind.Flag => typeof(bool),
                OptionKind.Number => typeof(int),
                OptionKind.List => typeof(string[]),
                _ => typeof(string),
            }, parameter.Name);
        }
    }

    [Fact]
    public void ListsAreSeparatedByCommas() =>
        Parameters.Where(p => p.PropertyType == typeof(string[])).Where(p => p.GetCustomAttribute<ParameterAttribute>()!.Separator != ",").ShouldBeEmpty();

    [Fact]
    public void ParametersDescribeThemselves() =>
        Parameters.Where(p => string.IsNullOrWhiteSpace(p.GetCustomAttribute<ParameterAttribute>()!.Description)).ShouldBeEmpty();

    /// <summary>An option that a target is offered with is one that its component can read.</summary>
    [Fact]
    public void TargetsAreOfferedWithWhatTheyRead()
    {
        foreach (var entry in Targets.All.Where(t => t.Name != "Help"))
        {
            var component = Graph.Targets.Single(t => t.Name == entry.Name).DeclaringType!;
            var readable = component.GetInterfaces().Append(component).SelectMany(c => c.GetProperties()).Select(p => p.Name);
            entry.Options.Select(o => o.Name).Except(readable).ShouldBeEmpty(entry.Name);
        }
    }
}
