using Npgsql;

using Sandbox.LiteLlm.Upstream;

namespace Sandbox.LiteLlm.Http;

/// <summary>Outermost in the pipeline: marks every answer as the stand-in's, and turns what was thrown into an error body.</summary>
internal static class Refusals
{
    public static void UseRefusals(this WebApplication app) => app.Use(async (context, next) =>
    {
        Mark(context);
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

    /// <summary>What nobody foresaw; the exception itself is in the log.</summary>
    public static Task Surprise(HttpContext context)
    {
        Mark(context);
        return Write(context, 500, "The sandbox's stand-in has a fault of its own; its log says where.", "internal_server_error", "None");
    }

    public static string CallId(this HttpContext context)
    {
        const string Item = "call-id";
        if (context.Items[Item] is not string id)
        {
            context.Items[Item] = id = Guid.NewGuid().ToString();
        }

        return id;
    }

    private static void Mark(HttpContext context)
    {
        context.Response.Headers[StandIn.HeaderName] = StandIn.HeaderValue;
        context.Response.Headers["x-litellm-version"] = StandIn.Version;
        context.Response.Headers["x-litellm-call-id"] = context.CallId();
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
