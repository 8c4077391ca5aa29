using System.Buffers;

using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Rules.Compose;

public sealed class ValueAmbiguous : Rule
{
    /// <summary>What a password must not hold where it stands unencoded in an address.</summary>
    private static readonly SearchValues<char> PartsOfAddresses = SearchValues.Create("@:/?#[]%");

    public override string Id => "compose/value-ambiguous";

    public override Severity Severity => Severity.Error;

    public override string Title => "A value reaches the container as it is written";

    public override string Why =>
        "YAML takes digits for a number, and 0123 becomes 83; Compose takes what stands behind a '$' for a variable; an address ends its password at the first '@', '/' or '#'. "
        + "What logs in with such a password is refused.";

    public override string Remedy => "Put the value in quotes; write '$$' for a dollar, or the whole in single quotes in an environment file; take letters and digits for a password in an address.";

    public override string Source => "Compose 2.40 (go-yaml 3); coleam00/local-ai-packaged#136";

    public override IEnumerable<Finding> Check(StackModel stack) => [.. Numbers(stack), .. Dollars(stack), .. Addresses(stack)];

    private IEnumerable<Finding> Numbers(StackModel stack) =>
        from service in stack.Compose.Services
        from variable in service.Environment
        let scalar = variable.Value?.Scalar
        where scalar is { Style: ScalarStyle.Plain, Tag: null } && variable.Value!.Offset == 0
        let passed = YamlNumber.Passed(scalar.Text)
        where passed is not null && passed != scalar.Text
        select At(scalar.Place, $"Without quotes this is a number: '{service.Name}' gets '{passed}' for '{variable.Name}'.", $"Write \"{scalar.Text}\".");

    /// <summary>A '$' in a value of the environment file that names nothing: most likely a part of a password. One that names itself passes on the shell's.</summary>
    private IEnumerable<Finding> Dollars(StackModel stack)
    {
        foreach (var file in stack.EnvFiles.Values.Prepend(stack.Env).OfType<DotEnv>().Where(f => f.IsWhole).Distinct())
        {
            var set = new HashSet<string>(StringComparer.Ordinal);
            foreach (var assignment in file.Assignments)
            {
                var lost = assignment.Value?.References.FirstOrDefault(r =>
                    r.Substitution == Substitution.Plain && r.Name != assignment.Name && !set.Contains(r.Name) && !ForeignVariables.Hold(r.Name) && stack.IsSecret(assignment.Name));
                if (lost is not null)
                {
                    yield return At(
                        assignment.ValuePlace,
                        $"In '{assignment.Name}' what follows the '$' is taken for a variable, which is not set: the value loses it.",
                        "Put the whole value into single quotes, or write '$$'.");
                }

                set.Add(assignment.Name);
            }
        }
    }

    /// <summary>"postgresql://user:${PASSWORD}@db/name", where the password is known and ends the address early.</summary>
    private IEnumerable<Finding> Addresses(StackModel stack)
    {
        foreach (var (service, variable) in stack.Compose.Services.SelectMany(s => s.Environment.Select(v => new Passed(s, v))))
        {
            var parts = variable.Value?.Template.Parts ?? [];
            for (var i = 1; i < parts.Count - 1; i++)
            {
                if (parts[i] is Reference reference && parts[i + 1] is Literal after && after.Text.StartsWith('@') && IsPassword(parts, i)
                    && stack.Variable(reference.Name) is { IsKnown: true, Text: { } value } known && value.AsSpan().IndexOfAny(PartsOfAddresses) is >= 0 and var at)
                {
                    yield return At(
                        known.Place ?? variable.Value!.Place,
                        $"'{reference.Name}' holds '{value[at]}' and stands unencoded in the address '{variable.Name}' of '{service.Name}' at {variable.Value!.Place}: the address ends its password there.",
                        "Take a password of letters and digits, or pass host, user and password in variables of their own.");
                }
            }
        }
    }

    private sealed record Passed(Service Service, ServiceVariable Variable);

    /// <summary>Behind "://user:", whatever the user is made of.</summary>
    private static bool IsPassword(IReadOnlyList<TemplatePart> parts, int index)
    {
        var before = string.Concat(parts.Take(index).Select(p => p is Literal literal ? literal.Text : "_"));
        return before.EndsWith(':') && before.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme && before.IndexOfAny(['@', '/'], scheme + 3) < 0;
    }
}
