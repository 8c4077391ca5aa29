namespace LitellmStack.Compose;

/// <summary>Which service runs LiteLLM.</summary>
public static class GatewayService
{
    /// <summary>Ends the program once the database is up to date.</summary>
    private const string Job = "--skip_server_startup";

    /// <summary>The one that serves; of several, the one that has the settings. Nothing where there is none, or where it is not clear which.</summary>
    /// <param name="hasSettings">Whether the settings that were read are mounted into a service.</param>
    public static Service? Of(ComposeSource compose, KnownImages images, Func<string, VariableValue> variable, Func<Service, bool> hasSettings) =>
        Serving(compose, images, variable) is var serving && serving is [var only] ? only
        : serving.Where(hasSettings).ToList() is [var meant] ? meant
        : null;

    /// <summary>Every one that answers calls; a job with the same image, which migrates the database and ends, is none.</summary>
    public static IReadOnlyList<Service> Serving(ComposeSource compose, KnownImages images, Func<string, VariableValue> variable)
    {
        var all = All(compose, images, variable);
        return all.Count < 2 ? all : [.. all.Where(s => !s.Command.Any(c => c.Written.Contains(Job, StringComparison.Ordinal)))];
    }

    /// <summary>Every one that starts LiteLLM, by its image, else by its name.</summary>
    public static IReadOnlyList<Service> All(ComposeSource compose, KnownImages images, Func<string, VariableValue> variable)
    {
        var byImage = compose.Services.Where(s => Known(s, images, variable)?.Name == "litellm").ToList();
        return byImage.Count > 0 ? byImage : [.. compose.Services.Where(s => s.Name == "litellm")];
    }

    /// <summary>What is known of a service's image.</summary>
    public static KnownImage? Known(Service service, KnownImages images, Func<string, VariableValue> variable) =>
        service.Image?.Template.Expand(variable) is { IsKnown: true } image ? images.Of(ImageName.Parse(image.Text)) : null;
}
