using System.Globalization;

using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Sources;

namespace LitellmStack.Rules.Wiring;

public sealed class ContextPromised : Rule
{
    private const string Context = "OLLAMA_CONTEXT_LENGTH";

    private static readonly string[] Promises = ["max_input_tokens", "max_tokens"];

    public override string Id => "wiring/context-promised";

    public override Severity Severity => Severity.Warning;

    public override string Title => "A route promises no more context than its Ollama serves";

    public override string Why =>
        "Ollama cuts a prompt that is longer than its context, silently and at the beginning; clients that trust the promise lose their instructions first.";

    public override string Remedy => "Promise what is served, or serve more: OLLAMA_CONTEXT_LENGTH, or 'num_ctx' in the route's litellm_params.";

    public override string Source => "Ollama 0.32.15: num_ctx of a request, else of the model, else OLLAMA_CONTEXT_LENGTH";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        var served = new Dictionary<string, GivenValue?>(StringComparer.Ordinal);
        foreach (var route in stack.Settings?.Routes.Where(r => r.IsOllama) ?? [])
        {
            if (Promised(route) is { } promise && Limit(stack, route, served) is { } limit && limit.Tokens < promise.Tokens)
            {
                yield return At(
                    promise.Value.Place,
                    $"'{route.Name.Text}' promises {promise.Tokens} tokens, but {limit.Said}: Ollama cuts what is longer without a word.",
                    $"Write '{promise.Key}: {limit.Tokens}'{limit.Way(promise.Tokens)}.");
            }
        }
    }

    private static Promise? Promised(Route route) => route.Entry["model_info"] is Mapping entries
        ? Promises.Select(key => entries[key] is Scalar value ? new Promise(key, value, Number(value) ?? 0) : null).OfType<Promise>().FirstOrDefault()
        : null;

    private sealed record Promise(string Key, Scalar Value, int Tokens);

    /// <summary>The lowest that is known; nothing where none is.</summary>
    private static ServedContext? Limit(StackModel stack, Route route, Dictionary<string, GivenValue?> served)
    {
        var model = stack.Catalogue?[route.ModelAtProvider] is { Context: > 0 } entry
            ? new ServedContext(entry.Context, $"'{entry.Name.Text}' takes {entry.Context} ({entry.Name.Place})", _ => "")
            : null;
        var server = (route.Params?["num_ctx"] ?? (route.Params?["options"] as Mapping)?["num_ctx"]) is { } asked
            ? Number(asked) is { } tokens ? new ServedContext(tokens, $"asks for {tokens} at {asked.Place}", more => $", or 'num_ctx: {more}'") : null
            : OfTheServer(stack, route, served);
        return model is null || (server is not null && server.Tokens <= model.Tokens) ? server : model;
    }

    private static ServedContext? OfTheServer(StackModel stack, Route route, Dictionary<string, GivenValue?> served)
    {
        if (route.ApiBase is not { } written || ApiBase.Of(stack, written)?.Service(stack.Compose) is not { IsBuilt: false } service)
        {
            return null;
        }

        if (!served.TryGetValue(service.Name, out var given))
        {
            given = served[service.Name] = ContainerEnvironment.Of(stack, service)?[Context];
        }

        return given?.Text is { } text && Number(text) is { } tokens and > 0
            ? new ServedContext(tokens, $"'{service.Name}' serves {tokens} ({given.Place}), unless the model brings a num_ctx of its own", more => $", or {Context}={more}")
            : null;
    }

    private static int? Number(Node? node) => node is Scalar scalar ? Number(scalar.Text) : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed record ServedContext(int Tokens, string Said, Func<int, string> Way);
}
