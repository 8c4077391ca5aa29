namespace LitellmStack.Compose;

/// <summary>Which service runs LiteLLM.</summary>
public static class GatewayService
{
    /// <summary>By its image, else by its name; nothing where there is none or more than one.</summary>
    public static Service? Of(ComposeSource compose, KnownImages images, Func<string, VariableValue> variable)
    {
        var byImage = compose.Services.Where(s => Known(s, images, variable)?.Name == "litellm").ToList();
        return byImage.Count switch
        {
            0 => compose.Services.FirstOrDefault(s => s.Name == "litellm"),
            1 => byImage[0],
            _ => null,
        };
    }

    /// <summary>What is known of a service's image.</summary>
    public static KnownImage? Known(Service service, KnownImages images, Func<string, VariableValue> variable) =>
        service.Image?.Template.Expand(variable) is { IsKnown: true } image ? images.Of(ImageName.Parse(image.Text)) : null;
}
