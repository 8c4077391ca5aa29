using System.Globalization;

using Sandbox.LiteLlm.Routing;

namespace Sandbox.LiteLlm.Http;

/// <summary>The headers that say which deployment answered.</summary>
internal static class CallHeaders
{
    public static void Write(HttpResponse response, Deployment deployment, string model, int fallbacks)
    {
        response.Headers["x-litellm-model-id"] = deployment.Id;
        response.Headers["x-litellm-model-group"] = Uri.EscapeDataString(model);
        response.Headers["x-litellm-attempted-fallbacks"] = fallbacks.ToString(CultureInfo.InvariantCulture);
        response.Headers["x-litellm-attempted-retries"] = "0";
        if (deployment.ApiBase is { } address)
        {
            response.Headers["x-litellm-model-api-base"] = Printable(address);
        }
    }

    private static string Printable(string text) => string.Concat(text.Where(sign => sign is >= ' ' and <= '~'));
}
