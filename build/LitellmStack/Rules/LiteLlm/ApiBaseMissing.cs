using LitellmStack.Compose;
using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

public sealed class ApiBaseMissing : Rule
{
    /// <summary>Further places from which a route gets its address.</summary>
    private static readonly string[] InParams = ["api_base", "base_url", "litellm_credential_name"];

    public override string Id => "litellm/api-base-missing";

    public override Severity Severity => Severity.Error;

    public override string Title => "Every Ollama route says where its Ollama is";

    public override string Why =>
        "Without an address LiteLLM tries to start an Ollama inside its own container, in vain, and calls http://localhost:11434 there: each call answers 500.";

    public override string Remedy => "Write the route's api_base, such as os.environ/OLLAMA_URL or http://ollama:11434.";

    public override string Source => "LiteLLM 1.81.12, run (proxy_server.py); 1.108 still starts 'ollama serve'";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        // Outside a container localhost may be right, and OLLAMA_API_BASE is an address for all.
        if (stack is not { Settings: { } settings, Tables: not null }
            || GatewayVariables.Of(stack) is not { } variables || variables.Names.Contains("OLLAMA_API_BASE")
            || settings.Section("litellm_settings")?["api_base"] is not null
            || (settings.Section("router_settings")?["default_litellm_params"] as Mapping)?["api_base"] is not null
            || variables.Gateway.NetworkMode is not null)
        {
            return [];
        }

        var server = stack.Compose.Services.Where(s => GatewayService.Known(s, stack.Images, stack.Variable)?.Name == "ollama").ToList();
        return settings.Routes.Where(r => r.IsOllama && IsWithoutAddress(r)).Select(r => At(
            r.Model!.Place,
            $"The route '{r.Name.Text}' has no api_base: LiteLLM calls an Ollama inside its own container, where there is none.",
            server.Count == 1
                ? $"Add 'api_base: http://{server[0].Name}:11434' to its 'litellm_params'."
                : "Add 'api_base:' with the address of its Ollama to its 'litellm_params'."));
    }

    private static bool IsWithoutAddress(Route route) => route.Params is { } given && !InParams.Any(k => given[k] is not null and not Scalar { IsNull: true });
}
