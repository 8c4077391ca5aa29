using LitellmStack.Compose;
using LitellmStack.Sources;

namespace LitellmStack.Rules.Wiring;

/// <summary>Which services of a stack run together. Profiles of several files add up, so one that the last file does not name may be there too.</summary>
internal sealed class ServiceCompany(StackModel stack)
{
    private const string Every = "*";

    private readonly string[] _on = (stack.Variable("COMPOSE_PROFILES").Text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public Company Of(Service a, Service b) =>
        a.Name == b.Name ? Company.Always
        : ProfilesOf(a) is not { } one || ProfilesOf(b) is not { } other ? Company.NotToBeSaid
        : (IsOn(one) && IsOn(other)) || one.Intersect(other).Any() ? Company.Always
        : one.Count == 0 || other.Count == 0 ? Company.WithAProfile
        : Company.NotToBeSaid;

    /// <summary>The profile without which one of the two does not run.</summary>
    public static string Needed(Service a, Service b) => (ProfilesOf(a) ?? []).Concat(ProfilesOf(b) ?? []).Order(StringComparer.Ordinal).First();

    private bool IsOn(IReadOnlyList<string> profiles) => profiles.Count == 0 || _on.Contains(Every) || profiles.Any(_on.Contains);

    /// <summary>Nothing where they are not to be read.</summary>
    private static IReadOnlyList<string>? ProfilesOf(Service service) => service.Values.GetValueOrDefault("profiles") switch
    {
        null => [],
        Sequence list when list.Items.All(i => i is Scalar scalar && !scalar.Text.Contains('$', StringComparison.Ordinal)) => [.. list.Items.Cast<Scalar>().Select(s => s.Text)],
        _ => null,
    };
}
