using LitellmStack.Compose;
using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Rules.Wiring;

namespace LitellmStack.Rules.LiteLlm;

public sealed class ApiBasePath : Rule
{
    private const int OllamaPort = 11434;

    public override string Id => "litellm/api-base-path";

    public override Severity Severity => Severity.Error;

    public override string Title => "A route's address ends where its interface begins: Ollama's at the root, OpenAI's at /v1";

    public override string Why =>
        "LiteLLM adds the interface's own path. 'http://ollama:11434/v1' under 'ollama_chat/' makes /v1/api/chat, and each call answers 404; "
        + "so does OpenAI's without /v1.";

    public override string Remedy => "Under 'ollama/' and 'ollama_chat/' write the root; under 'openai/' write the address with /v1.";

    public override string Source => "LiteLLM 1.81.12, run against Ollama; Ollama 0.32.15, server/routes.go";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        if (stack is not { Settings: { } settings, Tables: not null })
        {
            return [];
        }

        // Many routes have one address, and where a variable holds it, one mistake: it is told once for each interface.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. settings.Routes
            .Where(r => r.ApiBase is not null && (r.IsOllama || r.Provider is "openai" or "text-completion-openai"))
            .Where(r => EnvReference.NameIn(r.ApiBase!.Text) is null || seen.Add($"{r.ApiBase.Text} {r.IsOllama}"))
            .Select(r => ApiBase.Of(stack, r.ApiBase!) is { Address: { } address } where ? Judge(stack, r, where, address) : null)
            .OfType<Finding>()];
    }

    private Finding? Judge(StackModel stack, Route route, ApiBase where, Uri address)
    {
        var path = address.AbsolutePath.TrimEnd('/');
        var root = $"{address.Scheme}://{address.Authority}";
        if (route.IsOllama)
        {
            var isOllamas = IsOllama(stack, where, address);
            return path == "/v1" || (isOllamas && (path == "/api" || path.StartsWith("/v1/", StringComparison.Ordinal)))
                ? At(
                    where.Place,
                    $"Behind '{root}{path}' LiteLLM adds '/api/…' for '{route.Provider}/' routes, which no Ollama serves: "
                        + $"calls of '{route.Name.Text}' answer 404.",
                    $"Write {root}.")
                : null;
        }

        return path.Length == 0 && (IsOllama(stack, where, address) || address.Host == "api.openai.com")
            ? At(
                where.Place,
                $"Behind '{root}' LiteLLM adds '/chat/completions' for '{route.Provider}/' routes, which is served below /v1 only: "
                    + $"calls of '{route.Name.Text}' answer 404.",
                $"Write {root}/v1.")
            : null;
    }

    private static bool IsOllama(StackModel stack, ApiBase where, Uri address) =>
        where.Service(stack.Compose) is { } service
            ? GatewayService.Known(service, stack.Images, stack.Variable)?.Name == "ollama"
            : address.Port == OllamaPort;

}
