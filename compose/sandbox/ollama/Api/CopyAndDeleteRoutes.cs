using Sandbox.Ollama.Http;
using Sandbox.Ollama.Names;
using Sandbox.Ollama.Store;

namespace Sandbox.Ollama.Api;

/// <summary>Both answer 200 with an empty body.</summary>
internal sealed class CopyAndDeleteRoutes(ModelStore models) : IRoutes
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/copy", Copy);
        routes.MapDelete("/api/delete", Delete);
    }

    private async Task Copy(HttpContext http)
    {
        var body = await RequestBody.Read(http);
        var source = body.Text("source") ?? "";
        var target = body.Text("destination") ?? "";
        var from = ModelName.Parse(source) ?? throw RequestBody.Bad($"source \"{source}\" is invalid");
        var to = ModelName.Parse(target) ?? throw RequestBody.Bad($"destination \"{target}\" is invalid");
        var model = models.Manifests.Find(from) ?? throw new RefusedException(StatusCodes.Status404NotFound, $"model \"{source}\" not found");
        models.Manifests.Write(models.Manifests.Find(to)?.Name ?? to, model.Manifest);
    }

    private async Task Delete(HttpContext http)
    {
        var given = (await RequestBody.Read(http)).Model();
        var name = ModelName.Parse(given) ?? throw RequestBody.Bad($"name \"{given}\" is invalid");
        models.Remove(models.Manifests.Find(name) ?? throw new RefusedException(StatusCodes.Status404NotFound, $"model '{given}' not found"));
    }
}
