using LitellmStack.Compose;
using LitellmStack.Findings;
using LitellmStack.LiteLlm;

namespace LitellmStack.Rules.LiteLlm;

/// <summary>A service that runs a published image of LiteLLM of a version that its tag names.</summary>
/// <param name="Place">Where the tag is written: in a compose file, or in the environment file.</param>
internal sealed record GatewayImage(Service Service, string Text, Version Version, KnownImage Known, Place Place)
{
    /// <summary>"1.108".</summary>
    public string Line => $"{Version.Major}.{Version.Minor}";

    /// <summary>The version to run instead: of the same line where there is one, else the newest that is recommended.</summary>
    public string? Better =>
        Known.Recommended.FirstOrDefault(r => r.StartsWith($"{Line}.", StringComparison.Ordinal))
        ?? (Known.Recommended is [.., var newest] ? newest : null);

    public static IEnumerable<GatewayImage> All(StackModel stack) =>
        stack.Compose.Services.Where(s => !s.IsBuilt).Select(s => Of(stack, s)).OfType<GatewayImage>();

    private static GatewayImage? Of(StackModel stack, Service service)
    {
        if (service.Image is not { } image || image.Template.Expand(stack.Variable) is not { IsKnown: true, Text: { Length: > 0 } text })
        {
            return null;
        }

        // A mirror keeps the path; another image that is called litellm has versions of its own.
        var name = ImageName.Parse(text);
        var known = stack.Images.Images.FirstOrDefault(i =>
            i.Name == "litellm" && i.Repositories.Any(r => name.Repository == r || IsMirror(name.Repository, r)));
        var place = image.OnlyReference is { } only && stack.Variable(only.Name).Place is { } set ? set : image.Place;
        return known is null || GatewayVersion.Of(name.Tag) is not { } version ? null : new GatewayImage(service, text, version, known, place);
    }

    private static bool IsMirror(string repository, string known) =>
        repository.EndsWith(known[known.IndexOf('/', StringComparison.Ordinal)..], StringComparison.Ordinal);
}
