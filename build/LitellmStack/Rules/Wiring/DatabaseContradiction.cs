using LitellmStack.Compose;
using LitellmStack.Findings;

namespace LitellmStack.Rules.Wiring;

public sealed class DatabaseContradiction : Rule
{
    public override string Id => "wiring/database-contradiction";

    public override Severity Severity => Severity.Error;

    public override string Title => "Settings, environment and compose files mean the same database";

    public override string Why =>
        "A gateway that is given another host, user or password than its database does not start; one that is given none starts without it: keys and spend are not kept.";

    public override string Remedy => "Let one variable give the value in both places, such as ${POSTGRES_PASSWORD}.";

    public override string Source => "LiteLLM 1.108, proxy_cli.py and db_url_settings.py; the entrypoint of postgres; BerriAI/litellm#2532, #4880, #12273";

    /// <summary>Of each gateway by its environment; the settings are the one's that has them.</summary>
    public override IEnumerable<Finding> Check(StackModel stack) => !stack.Compose.IsWhole ? []
        : GatewayService.Serving(stack.Compose, stack.Images, stack.Variable)
            .Where(g => !stack.Compose.MayReachStrangers(g))
            .SelectMany(g => Judge(stack, g, hasSettings: g.Name == stack.Gateway?.Name))
            .DistinctBy(f => new { f.Place, f.Message });

    private IEnumerable<Finding> Judge(StackModel stack, Service gateway, bool hasSettings)
    {
        var servers = stack.Compose.Services.Where(s => DatabaseServer.Is(stack, s)).ToList();
        if ((hasSettings ? DatabaseAddress.Of(stack, gateway) : DatabaseAddress.OfTheEnvironment(stack, gateway)) is not { } address)
        {
            return hasSettings ? NotConnected(stack, gateway, servers) : [];
        }

        IEnumerable<Finding> findings = hasSettings ? [.. TwoAddresses(stack, gateway)] : [];
        if (servers.Count == 0 || address.Host is not { Text: { Length: > 0 } host })
        {
            return findings;
        }

        var server = stack.Compose.Services.FirstOrDefault(s => ApiBase.IsNamed(s, host));
        return findings.Concat(
            server is null ? Nowhere(stack, gateway, servers, address)
            : servers.Contains(server) ? new DatabaseServer(stack, server).Judge(address, At)
            : []);
    }

    /// <summary>Where the host is wrong and there is one database, that one is meant: what else is wrong with the address is said at once.</summary>
    private IEnumerable<Finding> Nowhere(StackModel stack, Service gateway, List<Service> servers, DatabaseAddress address)
    {
        List<Finding> wrong = [.. NoService(gateway, servers, address.Host!.Text!, address.Host)];
        return wrong.Count > 0 && servers is [var meant] ? wrong.Concat(new DatabaseServer(stack, meant).Judge(address, At)) : wrong;
    }

    private IEnumerable<Finding> NoService(Service gateway, List<Service> servers, string host, GivenValue given)
    {
        var isItself = host is "localhost" or "0.0.0.0" || host.StartsWith("127.", StringComparison.Ordinal);
        if (isItself || !(host.Contains('.', StringComparison.Ordinal) || host.Contains('$', StringComparison.Ordinal) || gateway.ExtraHosts.Contains(host)))
        {
            yield return At(
                given.Place,
                isItself
                    ? $"Inside the container of '{gateway.Name}' '{host}' is the gateway itself, which is no database: it does not start."
                    : $"No service of the stack is named '{host}': the gateway finds no database and does not start.",
                servers.Count == 1 ? $"Write '{servers[0].Name}' as the host." : "Write the name of the service that runs the database as the host.");
        }
    }

    /// <summary>The settings' own address wins, and who changes the variable believes that it does.</summary>
    private IEnumerable<Finding> TwoAddresses(StackModel stack, Service gateway)
    {
        if (DatabaseAddress.OfTheSettings(stack, gateway) is { Host.Text: not null } settings && DatabaseAddress.OfTheUrl(stack, gateway) is { Host.Text: not null } given
            && (Differ(settings.Host, given.Host) || (settings.Number is { } one && given.Number is { } other && one != other) || Differ(settings.User, given.User) || Differ(settings.Name, given.Name)))
        {
            yield return At(
                settings.Place,
                Severity.Warning,
                $"The settings name another database than DATABASE_URL at {given.Place}: the gateway takes the one of the settings, and a change of the variable does nothing.",
                "Write 'database_url: os.environ/DATABASE_URL', or take the line away.");
        }
    }

    private static bool Differ(GivenValue? one, GivenValue? other) => one?.Text is { } a && other?.Text is { } b && a != b;

    private IEnumerable<Finding> NotConnected(StackModel stack, Service gateway, List<Service> servers)
    {
        if (ContainerEnvironment.Of(stack, gateway) is not { } given || given.Names.Any(n => n.StartsWith("DATABASE_", StringComparison.Ordinal) || n is "DIRECT_URL" or "IAM_TOKEN_DB_AUTH")
            || stack.Settings is { IsWhole: false } || stack.Settings?.Section("environment_variables") is not null)
        {
            yield break;
        }

        foreach (var dependency in gateway.DependsOn.Where(d => servers.Any(s => s.Name == d.Name) && !IsUsedByOthers(stack, gateway, d.Name)).OrderBy(d => d.Name, StringComparer.Ordinal))
        {
            yield return At(
                dependency.Place,
                Severity.Warning,
                $"'{gateway.Name}' waits for '{dependency.Name}', but is given no database: it runs without one, and keys that are made, users and spend are refused or lost.",
                $"Add 'DATABASE_HOST: {dependency.Name}' with DATABASE_USERNAME, DATABASE_PASSWORD and DATABASE_NAME under 'environment', or take the dependency away.");
        }
    }

    private static bool IsUsedByOthers(StackModel stack, Service gateway, string database) => stack.Compose.Services.Any(s =>
        s.Name != gateway.Name && s.Name != database
        && (s.DependsOn.Any(d => d.Name == database) || s.EnvFiles.Count > 0 || s.Environment.Any(v => v.Value?.Written.Contains(database, StringComparison.Ordinal) ?? false)));
}
