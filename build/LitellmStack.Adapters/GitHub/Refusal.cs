using System.Globalization;
using System.Net;

using Octokit;

namespace LitellmStack.Adapters.GitHub;

/// <summary>What an exception of a call says about calling again.</summary>
/// <param name="MayHelp">Whether the same call may be answered in another way later.</param>
/// <param name="HadNoEffect">GitHub refused it before it did anything, so that any call may be made again.</param>
/// <param name="Wait">How long GitHub asks to wait; nothing where it does not say.</param>
internal sealed record Refusal(bool MayHelp, bool HadNoEffect, TimeSpan? Wait)
{
    /// <summary>Where GitHub names no time for a secondary limit (docs.github.com, "Rate limits for the REST API").</summary>
    private static readonly TimeSpan SecondaryLimit = TimeSpan.FromMinutes(1);

    public static Refusal Of(Exception trouble, DateTimeOffset now) => trouble switch
    {
        RateLimitExceededException limit => new(true, true, RetryAfter(limit) ?? Positive(limit.Reset - now)),
        ApiException { StatusCode: HttpStatusCode.TooManyRequests } limit => new(true, true, RetryAfter(limit) ?? SecondaryLimit),
        ApiException { StatusCode: HttpStatusCode.Forbidden } limit when RetryAfter(limit) is { } wait => new(true, true, wait),
        SecondaryRateLimitExceededException or AbuseException => new(true, true, SecondaryLimit),
        ApiException { StatusCode: >= HttpStatusCode.InternalServerError } => new(true, false, RetryAfter((ApiException)trouble)),
        ApiException => new(false, true, null),
        HttpRequestException or IOException or OperationCanceledException => new(true, false, null),
        _ => new(false, false, null),
    };

    private static TimeSpan? RetryAfter(ApiException trouble)
    {
        var text = trouble.HttpResponse?.Headers.FirstOrDefault(header => header.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;
    }

    private static TimeSpan Positive(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.Zero;
}
