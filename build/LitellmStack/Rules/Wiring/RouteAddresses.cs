using LitellmStack.LiteLlm;

namespace LitellmStack.Rules.Wiring;

/// <summary>Where the routes go, as far as the files say.</summary>
internal static class RouteAddresses
{
    /// <summary>Every address that is written in the settings, and each variable once, with the first route that reads it.</summary>
    public static IEnumerable<RouteAddress> Of(StackModel stack)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var route in stack.Settings?.Routes ?? [])
        {
            if (route.ApiBase is { } written && (EnvReference.NameIn(written.Text) is not { } name || seen.Add(name))
                && ApiBase.Of(stack, written) is { Address: not null } address)
            {
                yield return new(route, address);
            }
        }
    }

    /// <summary>", which 'a' reads from URL at config.yml:3:5," where a variable stands between.</summary>
    public static string Reader(Route route, ApiBase address) =>
        address.Variable is null ? "" : $", which '{route.Name.Text}' reads from {address.Variable} at {route.ApiBase!.Place},";
}
