using LitellmStack.Compose;

namespace LitellmStack.Rules;

/// <summary>Which known image a service runs, where that can be said.</summary>
internal static class Images
{
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

    /// <summary>Services of the image that the tables call by this name.</summary>
    public static IEnumerable<(Service Service, KnownImage Known, ImageName Name)> Running(StackModel stack, string image) =>
        stack.Compose.Services.Select(s => (Service: s, Image: Of(stack, s))).Where(s => s.Image?.Known.Name == image).Select(s => (s.Service, s.Image!.Value.Known, s.Image.Value.Name));
}
