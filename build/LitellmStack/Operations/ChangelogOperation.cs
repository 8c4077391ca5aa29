using LitellmStack.Changelog;
using LitellmStack.Changelog.Checks;
using LitellmStack.Plans;
using LitellmStack.Ports;
using LitellmStack.Release;

namespace LitellmStack.Operations;

/// <summary>Changelog: shows a section, adds entries to what is unreleased, or checks the file.</summary>
public sealed class ChangelogOperation(StackPorts ports)
{
    private const string Begin = "# Changelog\n";

    public async Task<ExitCode> Run(ChangelogRequest request, CancellationToken cancellation)
    {
        if (request.Trouble is { } trouble)
        {
            ports.Transcript.Write("refused", trouble);
            return ExitCode.WrongUse;
        }

        var disk = ports.Files.Disk;
        var file = ChangelogFile.Read(RepositoryFacts.Changelog, disk.Exists(RepositoryFacts.Changelog) ? disk.Read(RepositoryFacts.Changelog) : System.Text.Encoding.UTF8.GetBytes(Begin));
        if (request.Entries.Count > 0)
        {
            return await Add(file, request, cancellation);
        }

        return request.Checks ? Check(file) : Show(file, request.Version);
    }

    private async Task<ExitCode> Add(ChangelogFile file, ChangelogRequest request, CancellationToken cancellation)
    {
        foreach (var (kind, text) in request.Entries)
        {
            switch (file.Add(kind, text))
            {
                case ChangelogEdit.Made made:
                    file = made.File;
                    break;
                case ChangelogEdit.Refused refused:
                    ports.Transcript.Write("refused", $"{refused.Reason}\nNothing was written.");
                    return ExitCode.NotRight;
            }
        }

        var names = string.Join(", ", request.Entries.Select(entry => entry.Kind));
        var code = await ports.Run(new Plan([new Step("changelog", $"add to {names} in {RepositoryFacts.Changelog}", (_, _) =>
        {
            ports.Files.Disk.Write(RepositoryFacts.Changelog, file.ToBytes(), isPrivate: false);
            return Task.FromResult<Outcome>(new Outcome.Done($"added to {names} in {RepositoryFacts.Changelog}"));
        })]), cancellation);
        return request.Checks && code == ExitCode.Done ? Check(file) : code;
    }

    private ExitCode Check(ChangelogFile file)
    {
        var findings = ChangelogRules.Check(file);
        var code = ports.Transcript.Report(findings);
        ports.Transcript.Write("changelog", findings.Count == 0 ? $"{file.Releases.Count(release => !release.IsUnreleased)} releases, nothing to mend" : $"{findings.Count} to mend");
        return code;
    }

    private ExitCode Show(ChangelogFile file, string? version)
    {
        var plain = version?.TrimStart('v');
        var release = plain is null ? file.Unreleased : file.Find(plain);
        if (release is null)
        {
            ports.Transcript.Write("refused", $"{RepositoryFacts.Changelog} has no section '{plain ?? "Unreleased"}'.\nIt has: {string.Join(", ", file.Releases.Select(known => known.Says.VersionText).OfType<string>().Take(10))}.");
            return ExitCode.NotRight;
        }

        var text = file.Section(release);
        ports.Transcript.Write(text.Length == 0 ? "Nothing stands below 'Unreleased'." : text.TrimEnd('\n'));
        return ExitCode.Done;
    }
}
