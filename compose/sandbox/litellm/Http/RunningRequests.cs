namespace Sandbox.LiteLlm.Http;

/// <summary>Counts the requests that the end of the program waits for, and logs them at INFO. Probes are not waited for.</summary>
internal static class RunningRequests
{
    public static void UseRunning(this WebApplication app, Drain drain) => app.Use(async (context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/health/liveliness", StringComparison.Ordinal)
            || context.Request.Path.StartsWithSegments("/health/liveness", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        drain.Enter();
        try
        {
            await next(context);
        }
        finally
        {
            drain.Leave();
            Report(app.Logger, context);
        }
    });

    private static void Report(ILogger log, HttpContext context)
    {
        if (log.IsEnabled(LogLevel.Information))
        {
            var (method, path) = (context.Request.Method, context.Request.Path.Value ?? "");
            Log.Request(log, method, path, context.Response.StatusCode);
        }
    }
}
