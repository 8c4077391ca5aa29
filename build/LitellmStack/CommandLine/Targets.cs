namespace LitellmStack.CommandLine;

/// <summary>Every target that can be typed, in the order of the help.</summary>
public static class Targets
{
    private const string Run = "Run the stack";
    private const string Look = "Look at it";
    private const string Keep = "Keep its data";
    private const string Check = "Check and test";
    private const string Publish = "Release it";

    public static readonly IReadOnlyList<TargetEntry> All =
    [
        new("Up", Run, "secrets, accelerator, checks, images, boot, models and a first answer; run again, it changes only what differs", "Up --sandbox",
            Options.DryRun, Options.Accelerator, Options.With, Options.Half, Options.Service, Options.Timeout, Options.InstallDocker),
        new("Down", Run, "stop and remove the containers; the data stays", "Down", Options.DryRun, Options.Volumes, Options.Yes),
        new("Restart", Run, "restart the containers", "Restart --service litellm", Options.Service),
        new("Init", Run, "create or complete .env: generated secrets, mode 0600, none of your lines touched", "Init", Options.DryRun),
        new("PullModels", Run, "pull the models that every machine needs, going on where an earlier pull stopped", "PullModels --models bge-m3", Options.DryRun, Options.Models),
        new("Setup", Run, "the same as PullModels", "Setup", Options.DryRun, Options.Models),
        new("Ps", Look, "list the containers", "Ps"),
        new("Logs", Look, "print what the services wrote", "Logs --service litellm --follow", Options.Service, Options.Follow, Options.Tail),
        new("Shell", Look, "open a shell inside a service (litellm)", "Shell --service db", Options.Service),
        new("Health", Look, "expected against actual: services, gateway, routes, models", "Health --format json", Options.Format),
        new("Backup", Keep, "one snapshot of the database, dumped, proven by a restore into a throw-away postgres, then published; older ones expire", "Backup --tier essential",
            Options.DryRun, Options.Tier, Options.Proof, Options.IncludeSecrets, Options.Recipient, Options.PassphraseFile),
        new("Restore", Keep, "replace the database by a backup, beside it first and then by one rename; the one before is kept", "Restore --from latest",
            Options.DryRun, Options.From, Options.Tier, Options.Into, Options.Proof, Options.SkipSafetyBackup, Options.AcceptLostSaltKey, Options.DropPrevious, Options.Timeout),
        new("ListBackups", Keep, "the backups of this clone, with what is proven of each", "ListBackups --format json", Options.Format),
        new("VerifyBackup", Keep, "prove a backup again: its bytes, and a restore into a throw-away postgres", "VerifyBackup --all", Options.From, Options.Everything, Options.Proof),
        new("Validate", Check, "every static check of settings, compose files and environment against each other", "Validate --stack ../other",
            Options.Stack, Options.ComposeFile, Options.Settings, Options.EnvFile, Options.ReportFormat, Options.FailOn, Options.Explain),
        new("Snapshot", Check, "what compose files, settings and routes mean now, beside what was reviewed; the difference is the review", "Snapshot --accept", Options.Accept),
        new("Check", Check, "integration checks against the running stack, through the gateway", "Check --only ollama", Options.Only, Options.Format),
        new("Test", Check, "unit and snapshot tests, then the life cycle on a sandbox of its own; never touches a running stack", "Test --suite unit", Options.Suite),
        new("Changelog", Publish, "show what is unreleased or a version's section, add entries, judge the file", "Changelog --judge",
            Options.DryRun, Options.Version, Options.Added, Options.Changed, Options.Deprecated, Options.Removed, Options.Fixed, Options.Security, Options.Judge),
        new("PlanRelease", Publish, "what the next release would be, what speaks against it, and what could not be looked at", "PlanRelease --bump minor",
            Options.Bump, Options.Version, Options.Local, Options.GithubApiUrl),
        new("Release", Publish, "cut the changelog, commit, tag and push at once; run again, it goes on where it was stopped", "Release --bump minor",
            Options.DryRun, Options.Bump, Options.Version, Options.Local, Options.GithubApiUrl),
        new("Bundle", Publish, "make the files of a release from the tagged commit: sources, compiled program, bill of materials, digests", "Bundle", Options.Version, Options.Local),
        new("PublishRelease", Publish, "publish a pushed tag as a release on GitHub; can be run again at any time", "PublishRelease --tag v1.4.0",
            Options.DryRun, Options.Tag, Options.GithubApiUrl),
        new("Help", Check, "this text", "Help"),
    ];

    /// <summary>
    /// Every option there is: those of every target first, then in the order in which the targets name them. Where one target takes more words
    /// than another, the longer list stands here, and a command line is judged by its own target's.
    /// </summary>
    public static readonly IReadOnlyList<OptionEntry> AllOptions =
        [.. Options.OfEveryTarget, .. All.SelectMany(target => target.Options).GroupBy(option => option.Name).Select(same => same.MaxBy(option => option.Values.Count)!)];

    /// <summary>Those that a variable or the parameters file may set: help is asked for, not configured.</summary>
    public static readonly IReadOnlyList<OptionEntry> Settable = [.. AllOptions.Where(option => option != Options.Help)];
}
