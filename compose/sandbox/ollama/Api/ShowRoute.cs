using System.Text.Json.Nodes;

using Sandbox.Ollama.Http;
using Sandbox.Ollama.Names;
using Sandbox.Ollama.Store;

namespace Sandbox.Ollama.Api;

internal sealed class ShowRoute(ModelStore models) : IRoutes
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/show", Show);

    private async Task Show(HttpContext http)
    {
        var given = (await RequestBody.Read(http)).Model();
        var name = ModelName.Parse(given) ?? throw RequestBody.Bad("invalid model name");
        if (models.Find(name) is not { Header: { } header } model)
            throw new RefusedException(StatusCodes.Status404NotFound, $"model '{name.Short}' not found");

        var template = models.TextOf(model, MediaTypes.Template) ?? "{{ .Prompt }}";
        var answer = new JsonObject { ["modelfile"] = Modelfile(model, template) };
        if (Parameters(model) is { } parameters)
            answer["parameters"] = parameters;
        answer["template"] = template;
        if (models.TextOf(model, MediaTypes.System) is { } system)
            answer["system"] = system;
        answer["details"] = ModelDetails.Of(model);
        answer["model_info"] = ModelInfo(header);
        answer["tensors"] = new JsonArray(new JsonObject
        {
            ["name"] = "token_embd.weight",
            ["type"] = header.Quantization,
            ["shape"] = new JsonArray(header.EmbeddingLength, header.ContextLength),
        });
        answer["capabilities"] = ModelDetails.Capabilities(model);
        answer["modified_at"] = ModelDetails.Time(model.Installed.ModifiedAt);
        await Json.Answer(http, answer);
    }

    private static JsonObject ModelInfo(WeightsHeader header) => new()
    {
        ["general.architecture"] = header.Architecture,
        ["general.name"] = header.Notice,
        ["general.parameter_count"] = header.ParameterCount,
        [$"{header.Architecture}.context_length"] = header.ContextLength,
        [$"{header.Architecture}.embedding_length"] = header.EmbeddingLength,
    };

    private string Modelfile(LocalModel model, string template) =>
        $"# Modelfile of the sandbox's stand-in\nFROM {models.Blobs.PathOf(model.Weights.Digest)}\nTEMPLATE {template}\n";

    private string? Parameters(LocalModel model) => models.ParametersOf(model) is { } values ? string.Join('\n', values.SelectMany(Lines)) : null;

    private static IEnumerable<string> Lines(KeyValuePair<string, JsonNode?> parameter) => parameter.Value is JsonArray several
        ? several.Select(one => $"{parameter.Key,-30} {Json.Text(one!)}")
        : [$"{parameter.Key,-30} {Json.Text(parameter.Value!)}"];
}
