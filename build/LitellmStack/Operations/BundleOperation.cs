using System.Globalization;

using LitellmStack.Backup;
using LitellmStack.Plans;
using LitellmStack.Ports;
using LitellmStack.Release;
using LitellmStack.Release.Bundling;

namespace LitellmStack.Operations;

/// <summary>Bundle: makes the files of a release from the commit that is checked out. The same commit gives the same files.</summary>
public sealed class BundleOperation(BundlePorts ports)
{
    private const string Title = "bundle";

    public async Task<ExitCode> Run(BundleWords words, CancellationToken cancellation)
    {
        var started = ports.Clock.GetTimestamp();
        var facts = await ports.Git.Observe(cancellation);
        switch (BundledCommit.Choose(facts, words.Version, words.IsLocal))
        {
            case BundledCommit.Refused refused:
                ports.Transcript.Write("refused", refused.Reason);
                return refused.IsWrongUse ? ExitCode.WrongUse : ExitCode.NotRight;
            case BundledCommit.Chosen chosen:
                var answer = await ports.Bundler.Make(facts.Head, chosen.Version, facts.HeadTime, new StepProgress(Title, ports.Transcript), cancellation);
                return Write(answer, started);
            default:
                throw new InvalidOperationException("a choice has two ends");
        }
    }

    private ExitCode Write(BundleAnswer answer, long started)
    {
        if (answer is BundleAnswer.Refused refused)
        {
            ports.Transcript.Write("refused", string.Join('\n', refused.Reasons));
            return ExitCode.NotRight;
        }

        var files = ((BundleAnswer.Made)answer).Files;
        new BundleFolder(ports.Files).Write(files);
        foreach (var file in files)
        {
            ports.Transcript.Write(Title, $"{file.Name}  {Quantity.Bytes(file.Content.Length)}  sha256 {file.Sha256}");
        }

        var took = ports.Clock.GetElapsedTime(started);
        ports.Transcript.Write(Title, string.Create(CultureInfo.InvariantCulture, $"written to {BundleFolder.Name}/ in {took.TotalSeconds:0.0} s; 'bash scripts/verify_bundle.sh {BundleFolder.Name}' checks them"));
        return ExitCode.Done;
    }
}
