using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandbox.LiteLlm.Upstream;

/// <summary>Sends JSON, gives back JSON or lines; every fault of the network is an <see cref="UpstreamException"/>.</summary>
internal sealed class Wire(HttpClient http)
{
    public async Task<JsonObject> Post(string url, JsonObject body, string? key, string who, CancellationToken cancellation)
    {
        using var response = await Send(url, body, key, who, cancellation);
        var text = await response.Content.ReadAsStringAsync(cancellation);
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw UpstreamException.Connection($"{who} - the answer of {url} is not a JSON object");
        }
        catch (JsonException)
        {
            throw UpstreamException.Connection($"{who} - the answer of {url} is not JSON");
        }
    }

    /// <summary>The caller disposes the response once it has read the stream.</summary>
    public async Task<HttpResponseMessage> Send(string url, JsonObject body, string? key, string who, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address(url, who)) { Content = JsonContent.Create(body) };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        }

        HttpResponseMessage response;
        try
        {
            response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new UpstreamException(408, "timeout_error", $"litellm.Timeout: {who} - no answer from {request.RequestUri!.Authority} within {http.Timeout.TotalSeconds} s");
        }
        catch (HttpRequestException unreachable)
        {
            throw UpstreamException.Connection(
                $"{who} - Cannot connect to host {request.RequestUri!.Authority} ssl:default [{unreachable.InnerException?.Message ?? unreachable.Message}]");
        }

        if (!response.IsSuccessStatusCode)
        {
            using (response)
            {
                throw new UpstreamStatusException((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
            }
        }

        return response;
    }

    private static Uri Address(string url, string who) => Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        ? address
        : throw UpstreamException.Connection($"{who} - the address '{url}' is not an http URL");
}
