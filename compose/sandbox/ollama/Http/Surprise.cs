using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Diagnostics;

namespace Sandbox.Ollama.Http;

/// <summary>What no handler expected is a fault of the stand-in: logged by the framework, and told in the usual shape.</summary>
internal static class Surprise
{
    public static Task Answer(HttpContext http) => Json.Answer(
        http,
        new JsonObject { ["error"] = $"the sandbox's stand-in has a fault: {http.Features.Get<IExceptionHandlerFeature>()?.Error.Message}" },
        StatusCodes.Status500InternalServerError);
}
