using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules;

/// <summary>Single values as long as a file may be, made to let an expression begin again at every letter. In one pass each takes milliseconds, otherwise hours.</summary>
public sealed class TextsWithoutAnEnd
{
    private const int Length = 500_000;
    private const int Limit = 60_000;

    [Fact(Timeout = Limit)]
    public Task OfANumberAreReadOnce() => Judge(settings: $"litellm_settings: {{request_timeout: {new string('1', Length)}x}}\n");

    [Fact(Timeout = Limit)]
    public Task OfAnAddressAreReadOnce() => Judge(compose: $"services: {{a: {{image: 'example.org/a:1', environment: {{URL: 'http://{new string(':', Length)}'}}}}}}\n");

    [Fact(Timeout = Limit)]
    public Task OfAWordAreReadOnce() => Judge(settings: $"router_settings: {{routing_strategy: {new string('s', Length)}}}\n");

    [Fact(Timeout = Limit)]
    public Task OfPortsAreComparedInBounds()
    {
        var services = Enumerable.Range(0, 300).Select(i => $"  s{i}: {{image: 'example.org/a:1', profiles: [p{i}], ports: ['127.0.0.1:1-65535:1-65535']}}\n");
        return Judge(compose: $"services:\n{string.Concat(services)}");
    }

    private static Task<ValidationReport> Judge(string? compose = null, string? settings = null) => Task.Run(() => Validation.Run(TextStack.Of(compose, settings)));
}
