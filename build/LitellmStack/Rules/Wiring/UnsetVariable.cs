using LitellmStack.LiteLlm;

namespace LitellmStack.Rules.Wiring;

/// <summary>What a variable that the settings read and that is not set does there.</summary>
internal static class UnsetVariable
{
    /// <summary>Read for any Azure route that has no address of its own.</summary>
    private const string AddressOfAzure = "AZURE_API_BASE";

    private static readonly string[] Azure = ["azure", "azure_text"];

    /// <param name="passed">The names that the gateway is given.</param>
    public static string Consequence(GatewaySettings settings, EnvReference reference, IReadOnlySet<string> passed) => (reference.Path.Key, reference.Path.Section) switch
    {
        ("master_key", _) => "the gateway has no master key and does not start",
        ("api_key", "model_list") => "each call answers with an authentication error of the provider",
        ("api_key", "guardrails") => "the guardrail's calls have no key",
        ("api_base", "model_list") when !IsOfAzure(settings, reference) => "calls go to the provider's own default address",
        ("api_base", "model_list") when !passed.Contains(AddressOfAzure) => "Azure has no default address, so each call fails",
        _ => $"LiteLLM takes '{reference.Path}' as unset",
    };

    private static bool IsOfAzure(GatewaySettings settings, EnvReference reference) =>
        settings.Routes.FirstOrDefault(r => r.ApiBase is { } address && address.Place == reference.Place) is { Provider: { } provider } && Azure.Contains(provider);
}
