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
    public Uri? Address => Uri.TryCreate(Text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    /// <summary>Nothing where it is not to be known from the files.</summary>
    public static ApiBase? Of(StackModel stack, Scalar written)
    {
        if (EnvReference.NameIn(written.Text) is not { } name)
        {
            return new ApiBase(written.Text, written.Place, null);
        }

        var passed = stack.Gateway?.Environment.FirstOrDefault(v => v.Name == name);
        if (passed is null)
        {
            return null;
        }

        if (passed.Value is not { } value)
        {
            return stack.Variable(name) is { IsKnown: true, Text: { } text, Place: { } set } ? new ApiBase(text, set, name) : null;
        }

        if (value.Template.Expand(stack.Variable) is not { IsKnown: true } expansion)
        {
            return null;
        }

        var origin = value.OnlyReference is { } only && stack.Variable(only.Name) is { Text.Length: > 0, Place: { } there } ? there : value.Place;
        return new ApiBase(expansion.Text, origin, name);
    }

    /// <summary>The service of the stack that the address names.</summary>
    public Service? Service(ComposeSource compose) =>
        Address is { } address ? compose.Services.FirstOrDefault(s => s.Name == address.Host || s.Aliases.Contains(address.Host)) : null;
}
