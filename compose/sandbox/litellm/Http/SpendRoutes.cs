using System.Globalization;
using System.Text.Json.Nodes;

using Sandbox.LiteLlm.Auth;
using Sandbox.LiteLlm.Spend;

namespace Sandbox.LiteLlm.Http;

/// <summary>Spend rows as a list; between two days, their sums unless `summarize=false`. A virtual key sees its own.</summary>
internal static class SpendRoutes
{
    public static void MapSpend(this WebApplication app, Gateway gateway) => app.Get(context => Logs(context, gateway), "/spend/logs");

    private static async Task<IResult> Logs(HttpContext context, Gateway gateway)
    {
        var caller = await gateway.Gatekeeper.Admit(context);
        var query = new SpendQuery((gateway.Database ?? throw RefusedException.NoDatabase()).Source);
        var (from, until) = (Day(context, "start_date"), Day(context, "end_date"));
        var filter = new SpendFilter(
            caller.IsAdmin ? Asked(context, "api_key") is { } key ? KeyHash.Of(key) : null : caller.KeyHash,
            Asked(context, "request_id"),
            Asked(context, "user_id"),
            from,
            until?.AddDays(1));
        var summed = from is not null && until is not null && !string.Equals(Asked(context, "summarize"), "false", StringComparison.OrdinalIgnoreCase);
        var rows = await (summed ? query.Days(filter, context.RequestAborted) : query.Rows(filter, context.RequestAborted));
        return Answers.Json(new JsonArray([.. rows]));
    }

    private static string? Asked(HttpContext context, string name) => context.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    private static DateTimeOffset? Day(HttpContext context, string name) => Asked(context, name) switch
    {
        null => null,
        var text when DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) => day,
        var text => throw RefusedException.BadRequest($"'{name}' is '{text}'; a day is written 2026-01-31.", name),
    };
}
