using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

using Sandbox.Ollama.Http;
using Sandbox.Ollama.Names;
using Sandbox.Ollama.Pulling;

namespace Sandbox.Ollama.Api;

/// <summary>Once the name is good the answer is 200, and trouble stands in its last line; unless no stream is wanted.</summary>
internal sealed class PullRoute(Puller puller) : IRoutes
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/pull", Pull);

    private async Task Pull(HttpContext http)
    {
        var body = await RequestBody.Read(http);
        var name = ModelName.Parse(body.Text("model") is { Length: > 0 } model ? model : body.Text("name")) ?? throw RequestBody.Bad("invalid model name");
        if (body.Switch("stream") ?? true)
        {
            await NdJson.Answer(http, Lines(name, http.RequestAborted));
            return;
        }

        await foreach (var _ in puller.Pull(name, http.RequestAborted))
        {
        }

        await Json.Answer(http, new JsonObject { ["status"] = "success" });
    }

    private async IAsyncEnumerable<JsonObject> Lines(ModelName name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var happened in puller.Pull(name, cancellation))
            yield return Line(happened);
    }

    public static JsonObject Line(PullEvent happened)
    {
        var line = new JsonObject { ["status"] = happened.Status };
        if (happened.Digest is not { } digest)
            return line;

        line["digest"] = digest;
        line["total"] = happened.Total;
        // Ollama leaves a zero out.
        if (happened.Completed > 0)
            line["completed"] = happened.Completed;
        return line;
    }
}
