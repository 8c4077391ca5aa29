namespace LitellmStack.Compose;

/// <summary>Which service runs LiteLLM.</summary>
public static class GatewayService
{
    /// <summary>By its image, else by its name; nothing where there is none or more than one.</summary>
    public static Service? Of(ComposeSource compose, KnownImages images, Func<string, VariableValue> variable) =>
        All(compose, images, variable) is [var only] ? only : null;

    /// <summary>Every one that does, by its image, else by its name.</summary>
    public static IReadOnlyList<Service> All(ComposeSource compose, KnownImages images, Func<string, VariableValue> variable)
    {
        var byImage = compose.Services.Where(s => Known(s, images, variable)?.Name == "litellm").ToList();
        return byImage.Count > 0 ? byImage : [.. compose.Services.Where(s => s.Name == "litellm")];
    }

    /// <summary>What is known of a service's image.</summary>
    public static KnownImage? Known(Service service, KnownImages images, Func<string, VariableValue> variable) =>
        service.Image?.Template.Expand(variable) is { IsKnown: true } image ? images.Of(ImageName.Parse(image.Text)) : null;
}
