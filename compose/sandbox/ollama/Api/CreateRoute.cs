using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;

using Sandbox.Ollama.Http;
using Sandbox.Ollama.Names;
using Sandbox.Ollama.Pulling;
using Sandbox.Ollama.Store;

namespace Sandbox.Ollama.Api;

/// <summary>A model from another one, with a system text, a template or parameters of its own. A source that is not there is pulled first.</summary>
internal sealed class CreateRoute(ModelStore models, Puller puller) : IRoutes
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/create", Create);

    private async Task Create(HttpContext http)
    {
        var body = await RequestBody.Read(http);
        var name = ModelName.Parse(body.Model()) ?? throw RequestBody.Bad("invalid model name");
        if (body.Text("from") is not { Length: > 0 } from)
        {
            throw body["files"] is null
                ? RequestBody.Bad("neither 'from' or 'files' was specified")
                : new RefusedException(StatusCodes.Status501NotImplemented, "the sandbox's stand-in creates a model with 'from' only, not with 'files'");
        }

        var source = ModelName.Parse(from) ?? throw RequestBody.Bad("invalid model name");
        var lines = Lines(name, source, body, http.RequestAborted);
        if (body.Switch("stream") ?? true)
        {
            await NdJson.Answer(http, lines);
            return;
        }

        await foreach (var _ in lines)
        {
        }

        await Json.Answer(http, new JsonObject { ["status"] = "success" });
    }

    private async IAsyncEnumerable<JsonObject> Lines(ModelName name, ModelName source, JsonObject body, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (models.Manifests.Find(source) is null)
        {
            await foreach (var happened in puller.Pull(source, cancellation))
                yield return PullRoute.Line(happened);
        }

        var original = models.Manifests.Find(source)!.Manifest;
        var fresh = Fresh(body);
        var kept = original.Layers.Where(layer => fresh.All(f => f.MediaType != layer.MediaType)).ToList();
        foreach (var layer in kept)
            yield return new JsonObject { ["status"] = $"using existing layer {layer.Digest}" };
        foreach (var layer in fresh)
            yield return new JsonObject { ["status"] = $"creating new layer {layer.Digest}" };

        yield return new JsonObject { ["status"] = "writing manifest" };
        var old = models.Manifests.Find(name);
        models.Manifests.Write(old?.Name ?? name, original with { Layers = [.. kept, .. fresh] });
        if (old is not null)
            models.RemoveUnused(old.Manifest);
        yield return new JsonObject { ["status"] = "success" };
    }

    private List<Layer> Fresh(JsonObject body)
    {
        var layers = new List<Layer>();
        if (body.Text("template") is { Length: > 0 } template)
            layers.Add(models.Blobs.Put(MediaTypes.Template, Encoding.UTF8.GetBytes(template)));
        if (body.Text("system") is { Length: > 0 } system)
            layers.Add(models.Blobs.Put(MediaTypes.System, Encoding.UTF8.GetBytes(system)));
        if (body.Object("parameters") is { Count: > 0 } parameters)
            layers.Add(models.Blobs.Put(MediaTypes.Parameters, Encoding.UTF8.GetBytes(Json.Text(parameters))));
        return layers;
    }
}
