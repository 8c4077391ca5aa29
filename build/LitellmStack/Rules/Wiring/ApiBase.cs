using LitellmStack.Compose;
using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Sources;

namespace LitellmStack.Rules.Wiring;

/// <summary>Where a route goes once its variables are filled in: by the settings from the container's environment, and that by Compose.</summary>
/// <param name="Place">Where the value is written that counts: in the settings, a compose file or the environment file.</param>
/// <param name="Variable">The variable that the settings read it from, where they do.</param>
public sealed record ApiBase(string Text, Place Place, string? Variable)
{
    private static readonly char[] Digits = [.. "0123456789"];

    public Uri? Address => Uri.TryCreate(Text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    /// <summary>Nothing where it is not to be known from the files.</summary>
    public static ApiBase? Of(StackModel stack, Scalar written)
    {
        if (EnvReference.NameIn(written.Text) is not { } name)
        {
            return new ApiBase(written.Text, written.Place, null);
        }

        return stack.Gateway is { } gateway && ContainerEnvironment.Of(stack, gateway, name) is { Text: { } text } given ? new ApiBase(text, given.Place, name) : null;
    }

    /// <summary>The service of the stack that the address names.</summary>
    public Service? Service(ComposeSource compose) =>
        Address is { } address ? compose.Services.FirstOrDefault(s => IsNamed(s, address.Host)) : null;

    /// <summary>Names are looked up without regard to case; a container's own name is one too, and so is the one that Compose makes: "project-service-1".</summary>
    public static bool IsNamed(Service service, string host)
    {
        if (host.Equals(service.Name, StringComparison.OrdinalIgnoreCase) || service.Aliases.Contains(host, StringComparer.OrdinalIgnoreCase)
            || (service.Values.GetValueOrDefault("hostname") is Scalar { Text: var own } && host.Equals(own, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        var parts = host.TrimEnd(Digits);
        return parts.Length < host.Length && (parts.EndsWith($"-{service.Name}-", StringComparison.OrdinalIgnoreCase) || parts.EndsWith($"_{service.Name}_", StringComparison.OrdinalIgnoreCase));
    }
}
