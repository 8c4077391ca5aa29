using LitellmStack.Findings;

namespace LitellmStack.Changelog.Checks;

/// <summary>One thing that can be wrong with this project's own changelog. Foreign files are only read, and may have all of them.</summary>
public sealed record ChangelogRule
{
    private readonly Func<ChangelogFile, IEnumerable<Flaw>> _find;

    internal ChangelogRule(string name, Severity severity, string title, Func<ChangelogFile, IEnumerable<Flaw>> find)
    {
        (Id, Severity, Title, _find) = ($"changelog/{name}", severity, title, find);
    }

    /// <summary>"changelog/wrong-date"; never reused.</summary>
    public string Id { get; }

    public Severity Severity { get; }

    /// <summary>What must hold, in a line.</summary>
    public string Title { get; }

    public IEnumerable<Finding> Check(ChangelogFile file) =>
        _find(file).Select(flaw => new Finding(Id, Severity, file.Source.PlaceAt(flaw.Range.Start, flaw.Range.Length), flaw.Message, flaw.Remedy));
}
