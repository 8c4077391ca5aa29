namespace Sandbox.LiteLlm.Http;

/// <summary>A route is one method, the paths it has in LiteLLM, and what answers.</summary>
internal static class Routes
{
    public static void Get(this WebApplication app, Func<HttpContext, Task<IResult>> answer, params string[] paths) => app.On("GET", answer, paths);

    public static void Post(this WebApplication app, Func<HttpContext, Task<IResult>> answer, params string[] paths) => app.On("POST", answer, paths);

    public static void On(this WebApplication app, string method, Func<HttpContext, Task<IResult>> answer, params string[] paths)
    {
        foreach (var path in paths)
        {
            app.MapMethods(path, [method], async context => await (await answer(context)).ExecuteAsync(context));
        }
    }
}
