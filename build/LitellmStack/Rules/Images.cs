using LitellmStack.Compose;

namespace LitellmStack.Rules;

/// <summary>Which known image a service runs, where that can be said.</summary>
internal static class Images
{
    /// <summary>First words of a command that start the servers themselves.</summary>
    private static readonly string[] Servers = ["postgres", "serve", "litellm"];

    /// <summary>Nothing for an image of others, one that is built here, and one whose name is not known.</summary>
    public static RunningImage? Of(StackModel stack, Service service)
    {
        if (service.IsBuilt || service.Image?.Template.Expand(stack.Variable) is not { IsKnown: true, Text.Length: > 0 } image)
        {
            return null;
        }

        var name = ImageName.Parse(image.Text);
        return stack.Images.Of(name) is { } known ? new(service, known, name) : null;
    }

    /// <summary>Services that run the server of the image which the tables call by this name; one that dumps, pulls or asks with the same image is none.</summary>
    public static IEnumerable<RunningImage> Running(StackModel stack, string image) =>
        stack.Compose.Services.Select(s => Of(stack, s)).OfType<RunningImage>().Where(s => s.Known.Name == image && Serves(s.Service));

    /// <summary>With the image's own start: no entrypoint of another's, and a command that names the server or its options alone.</summary>
    private static bool Serves(Service service) => !service.Values.ContainsKey("entrypoint")
        && service.Command.Select(c => c.Written).FirstOrDefault("").Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("") is var first
        && (first.Length == 0 || first[0] == '-' || Servers.Contains(first));
}
