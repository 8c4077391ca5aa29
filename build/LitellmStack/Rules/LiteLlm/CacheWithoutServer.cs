using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

public sealed class CacheWithoutServer : Rule
{
    private const string Variables = "REDIS_";

    /// <summary>Parameters that name no server, nor anything that could stand for one.</summary>
    private static readonly string[] Beside = ["default_in_memory_ttl", "default_in_redis_ttl", "mode", "namespace", "password", "port", "supported_call_types", "ttl", "type"];

    /// <summary>Of all REDIS_ variables, those that name none.</summary>
    private static readonly string[] BesideAServer = ["REDIS_PASSWORD", "REDIS_PORT"];

    public override string Id => "litellm/cache-without-server";

    public override Severity Severity => Severity.Error;

    public override string Title => "A cache that is switched on has a server, or is one that needs none";

    public override string Why => "A cache without parameters is one of Redis. With no address of a server LiteLLM raises an error while it reads its settings, and ends.";

    public override string Remedy => "Write 'cache_params: {type: local}' beside 'cache', for a cache in the gateway's memory, or pass REDIS_HOST and REDIS_PORT to the gateway's service.";

    public override string Source => "LiteLLM 1.81.12, run; proxy_server.py (load_config) and _redis.py; BerriAI/litellm#26233";

    public override IEnumerable<Finding> Check(StackModel stack)
    {
        // A secret manager answers for names that no container has.
        if (stack is not { Settings: { IsWhole: true } settings, Tables: { } tables, Gateway: { } gateway }
            || settings.Section("litellm_settings") is not { } own || own["cache"] is not Scalar { Style: ScalarStyle.Plain, Text: "true" or "True" or "TRUE" } cache
            || settings.Section("general_settings")?["key_management_system"] is not null || MayNameAServer(own["cache_params"])
            || Images.Of(stack, gateway) is not { Known.Name: "litellm" } || GatewayVariables.Of(stack) is not { } given || given.Names.Any(MayNameAServer))
        {
            return [];
        }

        // With models, a database may hold settings that are laid over the file's.
        var mayBeKept = GatewayVariables.MayStoreModels(stack);
        return [At(
            cache.Place,
            mayBeKept ? Severity.Warning : Severity.Error,
            $"The cache is switched on, and neither 'cache_params' nor the environment of '{gateway.Name}' names its Redis server: "
            + $"LiteLLM {tables.Line} does not start{(mayBeKept ? ", unless its database holds 'cache_params'" : "")}.",
            Remedy)];
    }

    /// <summary>Parameters without a type make a cache in memory (BerriAI/litellm#26233); none at all make one of Redis.</summary>
    private static bool MayNameAServer(Node? parameters) => parameters switch
    {
        null => false,
        Mapping { Entries.Count: 0 } => false,
        Mapping mapping => mapping.Entries.Any(e => !Beside.Contains(e.Key.Text)) || mapping["type"] is not Scalar { Text: "redis" },
        _ => true,
    };

    private static bool MayNameAServer(string variable) => variable.StartsWith(Variables, StringComparison.Ordinal) && !BesideAServer.Contains(variable);
}
