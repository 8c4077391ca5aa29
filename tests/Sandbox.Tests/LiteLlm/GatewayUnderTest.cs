using System.Net.Http.Headers;
using System.Text;

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

using Sandbox.LiteLlm;
using Sandbox.LiteLlm.Database;
using Sandbox.LiteLlm.Settings;

namespace Sandbox.Tests.LiteLlm;

/// <summary>The stand-in on a free port, with the settings that the test wrote; and a client that shows the master key.</summary>
public sealed class GatewayUnderTest : IAsyncDisposable
{
    public const string MasterKey = "sk-master-of-this-test";

    private readonly GatewayHost host;
    private readonly Connection? database;
    private readonly HttpClient client;

    private GatewayUnderTest(GatewayHost host, Drain drain, Connection? database)
    {
        this.host = host;
        Drain = drain;
        this.database = database;
        client = new HttpClient { BaseAddress = new Uri(host.App.Urls.Single()) };
    }

    public Uri Address => client.BaseAddress!;

    internal Drain Drain { get; }

    public static Task<GatewayUnderTest> Start(string settings, params (string Name, string Value)[] variables) =>
        Start(settings, NullLoggerFactory.Instance, variables);

    public static async Task<GatewayUnderTest> Start(string settings, ILoggerFactory logs, params (string Name, string Value)[] variables)
    {
        var surroundings = Variables([("LITELLM_MASTER_KEY", MasterKey), .. variables]);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, settings);
            var read = SettingsReader.Read(file, surroundings);
            var database = await Launch.Connect(read, NullLogger.Instance);
            var drain = new Drain();
            var host = GatewayHost.Build(CommandLine.Parse(["--host", "127.0.0.1", "--port", "0"], surroundings), read, database, drain, logs);
            await host.Start(CancellationToken.None);
            return new GatewayUnderTest(host, drain, database);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Of a name that is given twice the last counts.</summary>
    internal static Surroundings Variables(params (string Name, string Value)[] variables) =>
        new Surroundings(new Dictionary<string, string>()).With(variables.Select(variable => KeyValuePair.Create(variable.Name, variable.Value)));

    public Task<Answer> Get(string path, string? key = MasterKey) => Send(HttpMethod.Get, path, null, key);

    public Task<Answer> Post(string path, string json, string? key = MasterKey) => Send(HttpMethod.Post, path, json, key);

    public Task<Answer> Chat(string model, string more = "", string? key = MasterKey) =>
        Post("/v1/chat/completions", $$"""{"model":"{{model}}","messages":[{"role":"user","content":"What is 2 + 2?"}]{{more}}}""", key);

    public async Task<Answer> Send(HttpMethod method, string path, string? json, string? key, string header = "Authorization")
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        }

        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation(header, header == "Authorization" ? $"Bearer {key}" : key);
        }

        using var response = await client.SendAsync(request);
        var headers = response.Headers.ToDictionary(one => one.Key, one => string.Join(",", one.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), headers);
    }

    /// <summary>Stops as the program does at SIGTERM: waiting spend rows are written.</summary>
    public async Task Stop() => await host.App.StopAsync();

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }
}
