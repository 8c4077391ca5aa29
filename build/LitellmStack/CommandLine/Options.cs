using LitellmStack.Compose;

namespace LitellmStack.CommandLine;

/// <summary>Every option there is.</summary>
public static class Options
{
    public static readonly OptionEntry Sandbox = new("Sandbox", OptionKind.Flag, "work on the sandbox stack: stand-ins for LiteLLM and Ollama, a real PostgreSQL, its own ports, data and name");
    public static readonly OptionEntry Project = new("Project", OptionKind.Text, "name of the stack on this engine (litellm-stack)");
    public static readonly OptionEntry Format = new("Format", OptionKind.Choice, "form of a report (text)", "text", "json");
    public static readonly OptionEntry ReportFormat = new("Format", OptionKind.Choice, "form of a report (text); sarif is for code scanning", "text", "json", "sarif");
    public static readonly OptionEntry Stack = new("Stack", OptionKind.Text, "a folder that holds another stack: its compose files and settings are found by their names");
    public static readonly OptionEntry ComposeFile = new("ComposeFile", OptionKind.List, "the compose files of that stack, in the order in which they are laid");
    public static readonly OptionEntry Settings = new("Settings", OptionKind.Text, "the gateway's settings of that stack");
    public static readonly OptionEntry EnvFile = new("EnvFile", OptionKind.Text, "the environment file of that stack");
    public static readonly OptionEntry FailOn = new("FailOn", OptionKind.Choice, "the least severity that makes the exit code 1 (error)", "error", "warning", "note");
    public static readonly OptionEntry Explain = new("Explain", OptionKind.Text, "print what a rule is about, as wiring/api-base-host");
    public static readonly OptionEntry DryRun = new("DryRun", OptionKind.Flag, "print what would be done and change nothing");
    public static readonly OptionEntry Accelerator = new("Accelerator", OptionKind.Choice, "what the models run on (auto: what the engine and this machine offer)", "auto", "cpu", "nvidia", "amd");
    public static readonly OptionEntry With = new("With", OptionKind.List, "overlays to lay over the stack; remembered, 'none' removes them", [.. StackSelection.Overlays, "none"]);
    public static readonly OptionEntry Half = new("Half", OptionKind.Choice, "which half of the stack this machine runs; remembered (both)", "both", "ollama", "gateway");
    public static readonly OptionEntry Timeout = new("Timeout", OptionKind.Number, "seconds that the stack may take to be ready (900)");
    public static readonly OptionEntry InstallDocker = new("InstallDocker", OptionKind.Flag, "first install an engine with scripts/install_docker.sh where none good enough is there");
    public static readonly OptionEntry Service = new("Service", OptionKind.List, "only these services", "db", "litellm", "ollama");
    public static readonly OptionEntry Volumes = new("Volumes", OptionKind.Flag, "also delete the data: database and models");
    public static readonly OptionEntry Yes = new("Yes", OptionKind.Flag, "answer the one question that deleting data asks");
    public static readonly OptionEntry Follow = new("Follow", OptionKind.Flag, "go on printing until Ctrl-C");
    public static readonly OptionEntry Tail = new("Tail", OptionKind.Number, "how many of the last lines (100)");
    public static readonly OptionEntry Models = new("Models", OptionKind.List, "models by name instead of those that the catalogue marks for every machine");
    public static readonly OptionEntry Only = new("Only", OptionKind.List, "only the checks of these parts", "ollama", "litellm", "db");
    public static readonly OptionEntry Tier = new("Tier", OptionKind.Choice, "essential: all but the rows of history tables; full: everything (Backup: full; Restore: what the backup holds)", "essential", "full");
    public static readonly OptionEntry Proof = new("Proof", OptionKind.Choice, "how a backup is proven: read to its end, or restored into a throw-away postgres (restored)", "readable", "restored");
    public static readonly OptionEntry IncludeSecrets = new("IncludeSecrets", OptionKind.Flag, "take the environment file along, encrypted; needs --recipient or --passphrase-file");
    public static readonly OptionEntry Recipient = new("Recipient", OptionKind.Text, "who can open it: an age or ssh public key, or a key that gpg knows");
    public static readonly OptionEntry PassphraseFile = new("PassphraseFile", OptionKind.Text, "a file whose first line is the passphrase");
    public static readonly OptionEntry From = new("From", OptionKind.Text, "which backup: 'latest', its name, or a path");
    public static readonly OptionEntry Into = new("Into", OptionKind.Text, "restore into a new database of this name beside the serving one, for looking");
    public static readonly OptionEntry SkipSafetyBackup = new("SkipSafetyBackup", OptionKind.Flag, "do not first back up what is there now");
    public static readonly OptionEntry AcceptLostSaltKey = new("AcceptLostSaltKey", OptionKind.Flag, "give up the stored credentials of a backup whose salt key is lost");
    public static readonly OptionEntry DropPrevious = new("DropPrevious", OptionKind.Flag, "remove the databases that earlier restores set aside");
    public static readonly OptionEntry Everything = new("All", OptionKind.Flag, "every backup of this stack");
    public static readonly OptionEntry Bump = new("Bump", OptionKind.Choice, "how much the version is raised (the least that the changelog allows)", "patch", "minor", "major");
    public static readonly OptionEntry Version = new("Version", OptionKind.Text, "a version, as 1.4.0");
    public static readonly OptionEntry Local = new("Local", OptionKind.Flag, "in this clone alone: nothing is pushed, no remote is needed");
    public static readonly OptionEntry Tag = new("Tag", OptionKind.Text, "the tag to publish, as v1.4.0");
    public static readonly OptionEntry GithubApiUrl = new("GithubApiUrl", OptionKind.Text, "where GitHub's API is, for GitHub Enterprise (https://api.github.com)");
    public static readonly OptionEntry Added = new("Added", OptionKind.Text, "add an entry: something new");
    public static readonly OptionEntry Changed = new("Changed", OptionKind.Text, "add an entry: something that is different");
    public static readonly OptionEntry Deprecated = new("Deprecated", OptionKind.Text, "add an entry: something that will go");
    public static readonly OptionEntry Removed = new("Removed", OptionKind.Text, "add an entry: something that is gone");
    public static readonly OptionEntry Fixed = new("Fixed", OptionKind.Text, "add an entry: something that was wrong");
    public static readonly OptionEntry Security = new("Security", OptionKind.Text, "add an entry: something that was dangerous");
    public static readonly OptionEntry Judge = new("Judge", OptionKind.Flag, "judge the whole changelog");
    public static readonly OptionEntry Accept = new("Accept", OptionKind.Flag, "take over what differs as reviewed");
    public static readonly OptionEntry Suite = new("Suite", OptionKind.Choice, "which tests (all: unit, and the sandbox's life cycle where an engine is)", "all", "unit", "sandbox");

    public static readonly OptionEntry Help = new("Help", OptionKind.Flag, "print the targets and options");

    /// <summary>The engine's own, as far as they are offered here.</summary>
    public static readonly IReadOnlyList<OptionEntry> OfEngine =
    [
        new("Skip", OptionKind.List, "leave out targets that others depend on: --skip Validate"),
        new("Verbosity", OptionKind.Choice, "how much the engine says of itself (Normal)", "Verbose", "Normal", "Minimal", "Quiet"),
        Help,
    ];

    /// <summary>Options that every target takes.</summary>
    public static readonly IReadOnlyList<OptionEntry> OfEveryTarget = [Sandbox, Project, .. OfEngine];
}
