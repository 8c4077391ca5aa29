namespace LitellmStack.CommandLine;

/// <summary>
/// Reads the command line before the build engine does, which takes unknown options, wrong values and '--name=value' in silence.
/// </summary>
public static class CommandLineReader
{
    /// <summary>Options of the engine that this build does not offer, with what to write instead.</summary>
    private static readonly Dictionary<string, string> NotOffered = new(StringComparer.Ordinal)
    {
        ["target"] = "write the target's name alone",
        ["plan"] = "write '--dry-run' behind a target that takes it",
        ["continue"] = "run the same command again: what is done is left alone",
        ["host"] = "it is found by itself",
        ["root"] = "build.sh knows it",
        ["profile"] = "use STACK_… variables or .nuke/parameters.json",
        ["partition"] = "tests are not split here",
        ["nologo"] = "nothing is printed that it would hide",
    };

    /// <summary>The invocation, or every problem found in it, each naming the nearest right word.</summary>
    public static (Invocation? Invocation, IReadOnlyList<string> Problems) Read(IReadOnlyList<string> arguments)
    {
        var problems = new List<string>();
        var targets = new List<TargetEntry>();
        var given = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var at = 0;
        for (; at < arguments.Count && !arguments[at].StartsWith('-'); at++)
        {
            if (Find(Targets.All, t => t.Name, arguments[at]) is { } target)
            {
                targets.Add(target);
            }
            else
            {
                problems.Add(Unknown("target", arguments[at], NearestWord.Of(arguments[at], Targets.All.Select(t => t.Name))));
            }
        }

        while (at < arguments.Count)
        {
            var typed = arguments[at++];
            var values = new List<string>();
            for (; at < arguments.Count && !arguments[at].StartsWith('-'); at++)
            {
                values.Add(arguments[at]);
            }

            ReadOption(typed, values, targets, given, problems);
        }

        var asksForHelp = given.ContainsKey("Help") || targets.Count == 0 || targets.Exists(t => t.Name == "Help");
        return problems.Count > 0 ? (null, problems) : (new Invocation([.. targets.Select(t => t.Name)], given, asksForHelp), problems);
    }

    private static void ReadOption(
        string typed, List<string> values, List<TargetEntry> targets, Dictionary<string, IReadOnlyList<string>> given, List<string> problems)
    {
        if (typed.Split('=', 2) is [var left, var right])
        {
            problems.Add($"'{typed}' is not read: write '{left} {right}'.");
            return;
        }

        var name = Plain(typed);
        if (NotOffered.TryGetValue(name, out var instead))
        {
            problems.Add($"'{typed}' is not offered here: {instead}.");
            return;
        }

        var option = Find(Targets.AllOptions, o => o.Name, name);
        if (option is null)
        {
            problems.Add(Unknown("option", typed, NearestWord.Of(typed, Targets.AllOptions.Select(o => o.Typed))));
            return;
        }

        if (given.ContainsKey(option.Name))
        {
            problems.Add($"'{option.Typed}' stands more than once; which one is meant?");
            return;
        }

        var belongs = targets.Count == 0 || Options.OfEveryTarget.Contains(option) || targets.Exists(t => t.Options.Any(o => o.Name == option.Name));
        var meant = targets.SelectMany(t => t.Options).Where(o => o.Name == option.Name).DefaultIfEmpty(option).Distinct();
        problems.AddRange(belongs
            ? meant.SelectMany(o => OptionValues.Check(o, values)).Distinct()
            : [$"{string.Join(", ", targets.Select(t => $"'{t.Name}'"))} takes no '{option.Typed}'; these do: {string.Join(", ", Targets.All.Where(t => t.Options.Any(o => o.Name == option.Name)).Select(t => t.Name))}."]);
        given[option.Name] = values;
    }

    /// <summary>The engine ignores case and dashes in names; so does this, to mean the same.</summary>
    internal static T? Find<T>(IEnumerable<T> entries, Func<T, string> nameOf, string typed)
        where T : class => entries.FirstOrDefault(entry => string.Equals(nameOf(entry), Plain(typed), StringComparison.OrdinalIgnoreCase));

    private static string Plain(string typed) => typed.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string Unknown(string what, string typed, string? nearest) =>
        $"There is no {what} '{typed}'. {(nearest is null ? "'./build.sh Help' lists all." : $"Nearest: '{nearest}'.")}";
}
