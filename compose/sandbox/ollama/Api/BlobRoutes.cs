using System.Text.RegularExpressions;

using Sandbox.Ollama.Http;
using Sandbox.Ollama.Store;

namespace Sandbox.Ollama.Api;

internal sealed partial class BlobRoutes(BlobStore blobs) : IRoutes
{
    private static readonly string[] Head = ["HEAD"];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/api/blobs/{digest}", Head, (RequestDelegate)Ask);
        routes.MapPost("/api/blobs/{digest}", Store);
    }

    private Task Ask(HttpContext http)
    {
        http.Response.StatusCode = blobs.Has(Digest(http)) ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private async Task Store(HttpContext http)
    {
        using var memory = new MemoryStream();
        await http.Request.Body.CopyToAsync(memory, http.RequestAborted);
        var content = memory.ToArray();
        var wanted = Digest(http);
        if (BlobStore.DigestOf(content) != wanted)
            throw RequestBody.Bad($"digest mismatch, expected \"{wanted}\", got \"{BlobStore.DigestOf(content)}\"");

        http.Response.StatusCode = blobs.Has(wanted) ? StatusCodes.Status200OK : StatusCodes.Status201Created;
        blobs.Put(MediaTypes.Model, content);
    }

    private static string Digest(HttpContext http)
    {
        var digest = (string)http.Request.RouteValues["digest"]!;
        return Form().IsMatch(digest) ? digest.Replace('-', ':') : throw RequestBody.Bad("invalid digest format");
    }

    [GeneratedRegex(@"\Asha256[:-][0-9a-f]{64}\z")]
    private static partial Regex Form();
}
