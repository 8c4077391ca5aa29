namespace LitellmStack.Findings;

/// <summary>The order of every report: file, line, column, rule, message, ordinal; what is not about a file comes first.</summary>
public static class FindingOrder
{
    public static IReadOnlyList<Finding> Sort(IEnumerable<Finding> findings) =>
    [
        .. findings
            .Distinct()
            .OrderBy(f => f.Place?.File, StringComparer.Ordinal)
            .ThenBy(f => f.Place?.Line)
            .ThenBy(f => f.Place?.Column)
            .ThenBy(f => f.Rule, StringComparer.Ordinal)
            .ThenBy(f => f.Message, StringComparer.Ordinal),
    ];
}
