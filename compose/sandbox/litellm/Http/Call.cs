using System.Globalization;
using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Auth;
using Sandbox.LiteLlm.Routing;
using Sandbox.LiteLlm.Spend;
using Sandbox.LiteLlm.Upstream;

namespace Sandbox.LiteLlm.Http;

/// <summary>One request for a model: who asks, for what, when it began; finds the deployment that answers and books the cost.</summary>
internal sealed class Call(Gateway gateway, HttpContext context, Caller caller, JsonObject body, string model, string type)
{
    private readonly DateTimeOffset start = gateway.Clock.GetUtcNow();

    public JsonObject Body => body;

    public string Model => model;

    public HttpContext Context => context;

    public DateTimeOffset? FirstToken { get; set; }

    public static async Task<Call> Begin(Gateway gateway, HttpContext context, string type)
    {
        var caller = await gateway.Gatekeeper.Admit(context);
        var body = await context.ReadBody();
        var model = body["model"].AsText() ?? "";
        if (!gateway.Router.Knows(model))
        {
            throw new RefusedException(
                400, $"{context.Request.Path}: Invalid model name passed in model={(model.Length > 0 ? model : "None")}. Call `/v1/models` to view available models for your key.");
        }

        if (!caller.MayCall(model))
        {
            throw new RefusedException(
                401, $"key not allowed to access model. This key can only access models=['{string.Join("', '", caller.Models)}']. Tried to access {model}", "key_model_access_denied", "model");
        }

        return new Call(gateway, context, caller, body, model, type);
    }

    /// <summary>Tries the model and then its fallbacks; the last fault is the caller's.</summary>
    public async Task<(Deployment Deployment, T Answer)> Try<T>(Func<IUpstream, Deployment, Task<T>> attempt)
    {
        UpstreamException? last = null;
        var tried = 0;
        foreach (var deployment in gateway.Router.Candidates(model))
        {
            try
            {
                var (upstream, complete) = gateway.Upstreams.Of(deployment);
                var answer = await attempt(upstream, complete);
                CallHeaders.Write(context.Response, deployment, model, tried);
                return (deployment, answer);
            }
            catch (UpstreamException fault)
            {
                Book(deployment, null, fault);
                last = fault;
                tried++;
            }
        }

        throw last!;
    }

    /// <summary>Counts the cost, says it in a header while headers can still be sent, and queues the row.</summary>
    public void Book(Deployment deployment, JsonObject? usage, UpstreamException? fault = null)
    {
        var (prompt, completion) = (usage?["prompt_tokens"].AsCount() ?? 0, usage?["completion_tokens"].AsCount() ?? 0);
        var cost = prompt * deployment.Price("input_cost_per_token") + completion * deployment.Price("output_cost_per_token");
        if (fault is null && !context.Response.HasStarted)
        {
            context.Response.Headers["x-litellm-response-cost"] = cost.ToString(CultureInfo.InvariantCulture);
        }

        gateway.Spend.Add(new SpendEntry(fault is null ? context.CallId() : Guid.NewGuid().ToString(), type, caller.KeyHash, start, gateway.Clock.GetUtcNow())
        {
            FirstToken = FirstToken,
            Spend = cost,
            PromptTokens = prompt,
            CompletionTokens = completion,
            Model = deployment.FullModel,
            ModelId = deployment.Id,
            ModelGroup = model,
            Provider = deployment.Provider,
            ApiBase = deployment.ApiBase ?? "",
            User = caller.SpendUser,
            TeamId = caller.TeamId,
            EndUser = body["user"].AsText(),
            Address = context.Connection.RemoteIpAddress?.ToString(),
            Endpoint = context.Request.Path,
            Metadata = SpendMetadata.Of(caller, fault),
            Tags = SpendMetadata.Tags(body),
            Succeeded = fault is null,
        });
    }
}
