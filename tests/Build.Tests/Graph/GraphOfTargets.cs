using System.Text;

using LitellmStack.Testing;

namespace Build.Tests.Graph;

public sealed class GraphOfTargets
{
    private static readonly TargetGraph Graph = new(() => new LitellmStack.Build.Build());

    [Fact]
    public Task IsAsVerified()
    {
        var text = new StringBuilder();
        foreach (var target in Graph.Targets)
        {
            text.Append(target.Name).Append(Graph.IsUnlisted(target) ? " (unlisted)" : "").Append('\n');
            foreach (var relation in Graph.RelationsOf(target))
            {
                text.Append("    ").Append(relation).Append('\n');
            }
        }

        return Snapshot.Text(text.ToString(), "txt");
    }

    [Fact]
    public void EveryTargetDescribesItself() => Graph.Targets.Where(t => string.IsNullOrWhiteSpace(Graph.Description(t))).ShouldBeEmpty();

    [Fact]
    public void NoTargetBearsANameOfTheEngine() =>
        Graph.Targets.Select(t => t.Name).Intersect(typeof(Nuke.Common.INukeBuild).GetProperties().Select(p => p.Name)).ShouldBeEmpty();
}
