using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Integration.Tests.Stage;

/// <summary>The gateway as a client of it sees it.</summary>
internal sealed class Gateway(int port, string key)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private static readonly HttpClient Http = new() { Timeout = Patience };

    /// <summary>The same gateway with another key.</summary>
    public Gateway With(string otherKey) => new(port, otherKey);

    /// <summary>A new virtual key.</summary>
    public async Task<string> NewKey() => (await Post("key/generate", new JsonObject { ["models"] = new JsonArray() }))["key"]!.ToString();

    /// <summary>Keeps a provider's credential in the database, encrypted with the salt key.</summary>
    public Task StoreCredential(string name, JsonObject values) =>
        Post("credentials", new JsonObject { ["credential_name"] = name, ["credential_values"] = values, ["credential_info"] = new JsonObject() });

    /// <summary>The answer to one question, with its id.</summary>
    public async Task<(string Id, string Text)> Chat(string question)
    {
        var answer = await Post("v1/chat/completions", new JsonObject
        {
            ["model"] = "tinyllama",
            ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = question }),
        });
        return (answer["id"]!.ToString(), answer["choices"]![0]!["message"]!["content"]!.ToString());
    }

    /// <summary>
    /// The status with which the list of models is answered. While the database is too busy to take a connection, a virtual key gets 503: that says
    /// nothing of the key, so it is asked again.
    /// </summary>
    public async Task<int> Status()
    {
        var asked = Stopwatch.GetTimestamp();
        while (true)
        {
            using var request = Request(HttpMethod.Get, "v1/models");
            using var answer = await Http.SendAsync(request);
            if ((int)answer.StatusCode != 503 || Stopwatch.GetElapsedTime(asked) > Patience)
            {
                return (int)answer.StatusCode;
            }

            await Task.Delay(Interval);
        }
    }

    /// <summary>Whether it answers, and knows the key.</summary>
    public async Task<bool> Serves()
    {
        try
        {
            return await Status() == 200;
        }
        catch (HttpRequestException)
        {
            // Nothing listens: the answer is no.
            return false;
        }
    }

    /// <summary>The names it serves.</summary>
    public async Task<IReadOnlyList<string>> Routes()
    {
        using var request = Request(HttpMethod.Get, "v1/models");
        using var answer = await Http.SendAsync(request);
        var models = await answer.Content.ReadFromJsonAsync<JsonNode>();
        return [.. models!["data"]!.AsArray().Select(model => model!["id"]!.ToString())];
    }

    private async Task<JsonNode> Post(string path, JsonObject body)
    {
        using var request = Request(HttpMethod.Post, path);
        request.Content = JsonContent.Create(body);
        using var answer = await Http.SendAsync(request);
        var said = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path} answered {(int)answer.StatusCode}: {said}");
        return JsonNode.Parse(said)!;
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri($"http://127.0.0.1:{port}/{path}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return request;
    }
}
