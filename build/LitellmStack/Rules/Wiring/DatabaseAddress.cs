using System.Globalization;

using LitellmStack.Compose;
using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Sources;

namespace LitellmStack.Rules.Wiring;

/// <summary>The database that the gateway connects to, part by part. A part without a text is not known; one that is absent is not given.</summary>
/// <param name="Place">Of the address, or of the host.</param>
/// <param name="Written">What gives it: "DATABASE_URL".</param>
internal sealed record DatabaseAddress(Place Place, string Written, GivenValue? Host, GivenValue? Port, GivenValue? User, GivenValue? Password, GivenValue? Name)
{
    private const string Url = "DATABASE_URL";

    /// <summary>As LiteLLM takes it: the settings' database_url, else DATABASE_URL, else the parts; nothing where none is given.</summary>
    public static DatabaseAddress? Of(StackModel stack, Service gateway) => OfTheSettings(stack, gateway) ?? OfTheEnvironment(stack, gateway);

    /// <summary>The same for a gateway whose settings are not the ones that were read.</summary>
    public static DatabaseAddress? OfTheEnvironment(StackModel stack, Service gateway) => OfTheUrl(stack, gateway) ?? OfTheParts(stack, gateway);

    public static DatabaseAddress? OfTheSettings(StackModel stack, Service gateway)
    {
        if (stack.Settings?.Section("general_settings")?["database_url"] is not Scalar { Text.Length: > 0 } written)
        {
            return null;
        }

        var given = EnvReference.NameIn(written.Text) is { } name
            ? ContainerEnvironment.Of(stack, gateway, name) ?? new GivenValue(null, written.Place)
            : new GivenValue(written.Text, written.Place);
        return Parse(given, "database_url");
    }

    public static DatabaseAddress? OfTheUrl(StackModel stack, Service gateway) =>
        ContainerEnvironment.Of(stack, gateway, Url) is { Text: not "" } given ? Parse(given, Url) : null;

    private static DatabaseAddress? OfTheParts(StackModel stack, Service gateway)
    {
        var host = Part("DATABASE_HOST");
        if (host is null or { Text: "" })
        {
            return null;
        }

        // The host may hold the port too.
        var colon = host.Text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return new DatabaseAddress(
            host.Place,
            "DATABASE_HOST",
            colon < 0 ? host : host with { Text = host.Text![..colon] },
            colon < 0 ? Part("DATABASE_PORT") : host with { Text = host.Text![(colon + 1)..] },
            Part("DATABASE_USERNAME") ?? Part("DATABASE_USER"),
            Part("DATABASE_PASSWORD"),
            Part("DATABASE_NAME"));

        GivenValue? Part(string name) => ContainerEnvironment.Of(stack, gateway, name);
    }

    /// <summary>An address that cannot be taken apart for certain has no parts: a password with a '/' or '@' in it is another rule's.</summary>
    private static DatabaseAddress Parse(GivenValue given, string written)
    {
        var unknown = new GivenValue(null, given.Place);
        var all = new DatabaseAddress(given.Place, written, unknown, unknown, unknown, unknown, unknown);
        var scheme = given.Rough?.IndexOf("://", StringComparison.Ordinal) ?? -1;
        if (scheme < 0 || given.Rough![..scheme] is not ("postgres" or "postgresql"))
        {
            return all;
        }

        var rest = given.Rough[(scheme + 3)..].Split('?', 2)[0];
        var path = rest.Split('/');
        var user = path[0].Split('@');
        var login = user[0].Split(':');
        var host = user[^1].Split(':');
        return path.Length > 2 || user.Length > 2 || login.Length > 2 || host.Length > 2 || rest.AsSpan().ContainsAny('#', ' ', '[')
            ? all
            : new DatabaseAddress(
                given.Place,
                written,
                Value(host[0]),
                host.Length > 1 ? Value(host[1]) : null,
                user.Length > 1 ? Value(login[0]) : null,
                user.Length > 1 && login.Length > 1 ? Value(login[1]) : null,
                path.Length > 1 && path[1].Length > 0 ? Value(path[1]) : null);

        GivenValue Value(string text) => new(text.Contains(GivenValue.Unknown, StringComparison.Ordinal) ? null : Uri.UnescapeDataString(text), given.Place);
    }

    /// <summary>The port as a number; 5432 where none is given.</summary>
    public int? Number => Port is null ? 5432 : int.TryParse(Port.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
