using LitellmStack.Compose;

namespace LitellmStack.Rules;

/// <summary>Which known image a service runs, where that can be said.</summary>
internal static class Images
{
    /// <summary>First words of a command that start the servers themselves.</summary>
    private static readonly string[] Servers = ["postgres", "serve", "litellm"];

    /// <summary>Nothing for an image of others, one that is built here, and one whose name is not known.</summary>
    public static (KnownImage Known, ImageName Name)? Of(StackModel stack, Service service)
    {
        if (service.IsBuilt || service.Image?.Template.Expand(stack.Variable) is not { IsKnown: true, Text.Length: > 0 } image)
        {
            return null;
        }

        var name = ImageName.Parse(image.Text);
        return stack.Images.Of(name) is { } known ? (known, name) : null;
    }

    /// <summary>Services that run the server of the image which the tables call by this name; one that dumps, pulls or asks with the same image is none.</summary>
    public static IEnumerable<(Service Service, KnownImage Known, ImageName Name)> Running(StackModel stack, string image) =>
        stack.Compose.Services.Select(s => (Service: s, Image: Of(stack, s))).Where(s => s.Image?.Known.Name == image && Serves(s.Service)).Select(s => (s.Service, s.Image!.Value.Known, s.Image.Value.Name));

    /// <summary>With the image's own start: no entrypoint of another's, and a command that names the server or its options alone.</summary>
    private static bool Serves(Service service) => !service.Values.ContainsKey("entrypoint")
        && service.Command.Select(c => c.Written).FirstOrDefault("").Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("") is var first
        && (first.Length == 0 || first[0] == '-' || Servers.Contains(first));
}
