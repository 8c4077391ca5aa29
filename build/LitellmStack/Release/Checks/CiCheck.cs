namespace LitellmStack.Release.Checks;

/// <summary>What was tried must be what is released; a check that nobody made is none that passed.</summary>
internal static class CiCheck
{
    public static ReleaseCheck Of(ReleaseSubject subject, CiEvidence evidence) => new("CI for this commit", evidence switch
    {
        CiEvidence.NotAsked(var why) => new CheckResult.NotMade(why),
        CiEvidence.Silent(var why, var remedy) => new CheckResult.NotOk("silent", $"GitHub does not tell: {why}", remedy, RetryHelps: true),
        CiEvidence.Reported reported => Judge(subject.Tried[..12], reported),
        _ => throw new InvalidOperationException("evidence is one of three"),
    });

    private static CheckResult Judge(string commit, CiEvidence.Reported reported)
    {
        var counted = reported.Required.Count == 0 ? reported.Checks : [.. reported.Checks.Where(check => reported.Required.Contains(check.Name))];
        string[] missing = [.. reported.Required.Where(name => counted.All(check => check.Name != name))];
        string[] bad = [.. counted.Where(check => check is { IsFinished: true, IsGood: false }).Select(check => check.Name)];
        string[] open = [.. counted.Where(check => !check.IsFinished).Select(check => check.Name), .. missing];
        var finished = $"{counted.Count(check => check.IsFinished)} of {counted.Count + missing.Length} finished";
        return bad.Length > 0
            ? new CheckResult.NotOk($"{bad.Length} bad", $"{Some.Of(bad)} did not pass for {commit}.", "Mend what failed, push it, and release the commit that passes.")
            : open.Length > 0
                ? new CheckResult.NotOk(finished, $"{finished} for {commit}; {Some.Of(open)} {(open.Length == 1 ? "is" : "are")} awaited.", "Wait for them, then run the same command again.", RetryHelps: true)
                : counted.Count == 0
                    ? new CheckResult.NotOk("none", $"Nothing was checked for {commit}.", "Push it and let the workflow run, then run the same command again.", RetryHelps: true)
                    : new CheckResult.Ok();
    }
}
