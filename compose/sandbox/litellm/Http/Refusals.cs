using Npgsql;

using Sandbox.LiteLlm.Upstream;

namespace Sandbox.LiteLlm.Http;

/// <summary>Outermost in the pipeline: marks every answer as the stand-in's, and turns what was thrown into an error body.</summary>
internal static class Refusals
{
    public static void UseRefusals(this WebApplication app) => app.Use(async (context, next) =>
    {
        context.Response.Headers[StandIn.HeaderName] = StandIn.HeaderValue;
        context.Response.Headers["x-litellm-version"] = StandIn.Version;
        context.Response.Headers["x-litellm-call-id"] = context.CallId();
        try
        {
            await next(context);
        }
        catch (RefusedException refused)
        {
            await Write(context, refused.Status, refused.Message, refused.Type, refused.Param);
        }
        catch (UpstreamException fault)
        {
            Log.CallFailed(app.Logger, context.Request.Path, fault.Message);
            await Write(context, fault.Status, fault.Message, fault.Type, null);
        }
        catch (NpgsqlException lost)
        {
            Log.DatabaseLost(app.Logger, context.Request.Path, lost.Message);
            await Write(context, 503, $"The database does not answer: {lost.Message}", "no_db_connection", "None");
        }
    });

    public static string CallId(this HttpContext context)
    {
        const string Item = "call-id";
        if (context.Items[Item] is not string id)
        {
            context.Items[Item] = id = Guid.NewGuid().ToString();
        }

        return id;
    }

    private static async Task Write(HttpContext context, int status, string message, string type, string? param)
    {
        // Once a stream has begun its status is out; the stream itself carries the error then.
        if (!context.Response.HasStarted)
        {
            await Answers.Json(ErrorBody.Of(status, message, type, param), status).ExecuteAsync(context);
        }
    }
}
