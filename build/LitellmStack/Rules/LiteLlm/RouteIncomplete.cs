using LitellmStack.CommandLine;
using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Sources;

namespace LitellmStack.Rules.LiteLlm;

/// <summary>What a route cannot be without. One that is no mapping, or whose parameters are none, is <see cref="WrongType"/>'s.</summary>
public sealed class RouteIncomplete : Rule
{
    private const string Name = "model_name";
    private const string Params = "litellm_params";
    private const string Model = "model";
    private const string NoStart = "LiteLLM does not start.";

    public override string Id => "litellm/route-incomplete";

    public override Severity Severity => Severity.Error;

    public override string Title => "Every route has a name and a model";

    public override string Why =>
        "One route without 'model_name', without 'litellm_params' or without a model in it ends the start of the whole gateway. With an empty name no call can reach it, "
        + "and with an empty model it is dropped with a line in the log.";

    public override string Remedy => "Write 'model_name: NAME', and below 'litellm_params:' the line 'model: PROVIDER/MODEL'.";

    public override string Source => "LiteLLM, proxy_server.py (load_config) and router.py (set_model_list); read, and 1.81.12 run without litellm_params: exit code 3";

    public override IEnumerable<Finding> Check(StackModel stack) => stack is not { Settings.Root: { } root, Tables: { } tables } ? []
        : ((root["model_list"] as Sequence)?.Items ?? []).OfType<Mapping>()
            .SelectMany(route => ((Finding?[])[Named(tables, route), Routed(tables, route)]).OfType<Finding>())
            .DistinctBy(f => new { f.Place, f.Message });

    private Finding? Named(GatewayTables tables, Mapping route) => route[Name] switch
    {
        null => IsMisspelt(tables.Names("model_list"), route, Name) ? null
            : At(route.Place, $"The route has no '{Name}': {NoStart}", $"Write '{Name}: {Suggested(route)}'."),
        Scalar { Tag: null } name when name.IsNull || name.Text.Length == 0 =>
            At(name.Place, "The name of the route is empty, so no call can ask for it.", $"Write '{Name}: {Suggested(route)}'."),
        _ => null,
    };

    private Finding? Routed(GatewayTables tables, Mapping route)
    {
        var entry = route.Entry(Params);
        if (entry is null)
        {
            // A parameter that stands a level too high is told where it stands.
            return IsMisspelt(tables.Names("model_list"), route, Params) || route.Entries.Any(e => IsParameter(tables, e.Key.Text)) ? null
                : At(route.Place, $"The route{Of(route)} has no '{Params}': {NoStart}", $"Write '{Params}:' with 'model: PROVIDER/MODEL' below it.");
        }

        return entry.Value switch
        {
            Scalar { IsNull: true } => At(entry.Key.Place, $"'{Params}' of the route{Of(route)} is empty: {NoStart}", "Write 'model: PROVIDER/MODEL' below it."),
            Mapping parameters => Modelled(tables, route, entry.Key, parameters),
            _ => null,
        };
    }

    private Finding? Modelled(GatewayTables tables, Mapping route, Scalar key, Mapping parameters) => parameters[Model] switch
    {
        null => IsMisspelt(tables.Names(Params), parameters, Model) ? null
            : At(key.Place, $"'{Params}' of the route{Of(route)} names no '{Model}': {NoStart}", "Write 'model: PROVIDER/MODEL' below it."),
        Scalar { IsNull: true, Tag: null } model => At(model.Place, $"The model of the route{Of(route)} is empty: {NoStart}", "Write 'model: PROVIDER/MODEL'."),
        Scalar { Tag: null } model when model.Text.Length == 0 =>
            At(model.Place, $"The model of the route{Of(route)} is empty: LiteLLM drops the route at the start, and goes on.", "Write 'model: PROVIDER/MODEL'."),
        _ => null,
    };

    /// <summary>Whether a key that is not known may be meant for it: that is another rule's.</summary>
    private static bool IsMisspelt(IReadOnlyList<string> known, Mapping mapping, string key) =>
        mapping.Entries.Any(e => !known.Contains(e.Key.Text) && NearestWord.Within(2, e.Key.Text, [key]) is not null);

    private static bool IsParameter(GatewayTables tables, string key) => !tables.Names("model_list").Contains(key) && tables.Names(Params).Contains(key);

    private static string Of(Mapping route) => route[Name] is Scalar { IsNull: false, Text.Length: > 0 } name ? $" '{name.Text}'" : "";

    /// <summary>What stands behind the model's provider is what clients most often ask for.</summary>
    private static string Suggested(Mapping route) =>
        (route[Params] as Mapping)?[Model] is Scalar { IsNull: false } model && model.Text.Split('/')[^1] is { Length: > 0 } last && !last.AsSpan().ContainsAny("$*:")
            && !model.Text.StartsWith(EnvReference.Prefix, StringComparison.Ordinal) ? last : "NAME";
}
