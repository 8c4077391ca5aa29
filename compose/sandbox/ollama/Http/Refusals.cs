using System.Text.Json.Nodes;

using Sandbox.Ollama.Pulling;

namespace Sandbox.Ollama.Http;

/// <summary>Turns what handlers throw into the error shape of the route; inside a stream that has begun it becomes the last line.</summary>
internal sealed class Refusals(ServerLog log, CancellationToken stopping)
{
    public async Task Around(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (RefusedException e)
        {
            await Tell(http, e.Status, e.Message);
        }
        catch (ConnectionBrokenException)
        {
            http.Abort();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested || http.RequestAborted.IsCancellationRequested)
        {
            http.Abort();
        }
        catch (IOException e)
        {
            log.Error("request ended by the disk", ("path", http.Request.Path.Value ?? ""), ("error", e.Message));
            await Tell(http, StatusCodes.Status500InternalServerError, DiskFull.Is(e) ? DiskFull.Words(e) : e.Message);
        }
    }

    private static async Task Tell(HttpContext http, int status, string message)
    {
        if (!http.Response.HasStarted)
            await Json.Answer(http, Shape(http, status, message), status);
        else
            await http.Response.WriteAsync(Json.Text(Shape(http, status, message)) + "\n", http.RequestAborted);
    }

    private static JsonObject Shape(HttpContext http, int status, string message) => http.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal)
        ? new JsonObject
        {
            ["error"] = new JsonObject
            {
                ["message"] = message,
                ["type"] = status switch { 400 => "invalid_request_error", 404 => "not_found_error", _ => "api_error" },
                ["param"] = null,
                ["code"] = null,
            },
        }
        : new JsonObject { ["error"] = message };
}
