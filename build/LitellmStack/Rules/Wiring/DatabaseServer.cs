using LitellmStack.Compose;
using LitellmStack.Findings;

namespace LitellmStack.Rules.Wiring;

/// <summary>A PostgreSQL of the stack, as its entrypoint makes it in an empty volume.</summary>
internal sealed class DatabaseServer(StackModel stack, Service service)
{
    private const string User = "POSTGRES_USER";
    private const string Password = "POSTGRES_PASSWORD";
    private const string Name = "POSTGRES_DB";
    private const string Scripts = "/docker-entrypoint-initdb.d";

    private readonly ContainerEnvironment? _given = ContainerEnvironment.Of(stack, service);

    public static bool Is(StackModel stack, Service service) => !service.IsBuilt && GatewayService.Known(service, stack.Images, stack.Variable)?.Name == "postgres";

    /// <summary>What of an address it does not answer to.</summary>
    public IEnumerable<Finding> Judge(DatabaseAddress address, Func<Place, Severity, string, string, Finding> at)
    {
        if (_given is null)
        {
            yield break;
        }

        if (address.Number is { } port && port != 5432 && service.Command.Count == 0 && _given["PGPORT"] is null)
        {
            yield return at(
                address.Port!.Place, Severity.Error, $"'{service.Name}' listens on 5432 inside its container, not on {port}: the gateway finds no database and does not start.", "Write 5432, or no port.");
        }

        // Scripts of one's own, and the files that hold secrets, may make any user and database.
        if (MayHoldMore)
        {
            yield break;
        }

        var user = _given[User] ?? new GivenValue("postgres", service.Place);
        if (Differ(address.User, user))
        {
            yield return at(
                address.User!.Place,
                Severity.Error,
                $"The gateway logs in as '{address.User.Text}', but '{service.Name}' is made with the user '{user.Text}' ({user.Place}): PostgreSQL refuses the login, and the gateway does not start.",
                $"Write '{user.Text}' as the user, or set {User} to '{address.User.Text}' before the volume is made.");
        }
        else if (Differ(address.Password, _given[Password]) && _given["POSTGRES_HOST_AUTH_METHOD"] is null)
        {
            yield return at(
                address.Password!.Place,
                Severity.Error,
                $"The password of the database is another one here than {Password} of '{service.Name}' ({_given[Password]!.Place}): PostgreSQL refuses the login, and the gateway does not start.",
                $"Write ${{{Password}}} in both places.");
        }

        var name = _given[Name] ?? user;
        if (Differ(address.Name, name) && !Differ(address.User, user))
        {
            yield return at(
                address.Name!.Place,
                Severity.Note,
                $"The gateway uses the database '{address.Name.Text}', '{service.Name}' is made with '{name.Text}' ({name.Place}): the gateway makes its own beside it, and a backup of '{name.Text}' holds nothing of it.",
                $"Write '{name.Text}' as the database's name.");
        }
    }

    private bool MayHoldMore => _given!.Names.Any(n => n.EndsWith("_FILE", StringComparison.Ordinal)) || service.Values.ContainsKey("configs")
        || service.Mounts.Any(m => m.Target.Written.StartsWith(Scripts, StringComparison.Ordinal));

    /// <summary>Only what is known on both sides can differ.</summary>
    private static bool Differ(GivenValue? one, GivenValue? other) => one is { Text: { Length: > 0 } a } && other is { Text: { Length: > 0 } b } && a != b;
}
