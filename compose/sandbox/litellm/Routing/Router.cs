using Sandbox.LiteLlm.Settings;

namespace Sandbox.LiteLlm.Routing;

/// <summary>Chooses deployments by model name. The list is swapped as a whole when stored models change; a request sees one list.</summary>
internal sealed class Router(RouterSettings settings, IReadOnlyList<Deployment> fromFile)
{
    private volatile IReadOnlyList<Deployment> stored = [];
    private int turn;

    public IReadOnlyList<Deployment> Deployments => [.. fromFile, .. stored];

    public void SetStored(IEnumerable<Deployment> models) => stored = [.. models];

    public bool Knows(string model) => Group(model).Count > 0;

    /// <summary>The model itself, then its fallbacks in order; per name one deployment, in turn.</summary>
    public IEnumerable<Deployment> Candidates(string model)
    {
        IEnumerable<string> fallbacks = settings.Fallbacks.GetValueOrDefault(model)
            ?? settings.Fallbacks.GetValueOrDefault("*")
            ?? settings.DefaultFallbacks;
        foreach (var group in fallbacks.Prepend(model).Select(Group).Where(group => group.Count > 0))
        {
            yield return group[(int)((uint)Interlocked.Increment(ref turn) % (uint)group.Count)];
        }
    }

    private List<Deployment> Group(string model)
    {
        var name = settings.Aliases.GetValueOrDefault(model, model);
        var all = Deployments;
        var exact = all.Where(deployment => deployment.ModelName == name || deployment.Id == name).ToList();
        return exact.Count > 0 ? exact : [.. all.Where(deployment => deployment.IsWildcard).Select(deployment => Wildcard.Fill(deployment, name)).OfType<Deployment>()];
    }
}
