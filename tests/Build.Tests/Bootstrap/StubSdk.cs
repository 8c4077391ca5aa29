namespace Build.Tests.Bootstrap;

/// <summary>A folder for PATH with a 'dotnet' that notes what it is asked, answers as told and compiles nothing.</summary>
internal sealed class StubSdk
{
    // What an answer prints goes where the SDK's output goes. The program prints its arguments, each between angle brackets.
    private const string Script =
        """
        #!/usr/bin/env bash
        here=${BASH_SOURCE[0]%/*}
        # PowerShell, where it is a tool of the SDK, is a program of the real one.
        case ${1-} in *pwsh.dll) exec "$(PATH=${PATH#*:} && type -P dotnet)" "$@" ;; esac
        verb=$1
        case $verb in *_build.dll) verb=program ;; esac
        printf '%s\n' "$verb $*" >>"$here/calls"
        env >"$here/environment-$verb"
        packages= folder= precompiled=
        for argument in "$@"; do
          case $argument in
            -p:BuildPackages=*) packages=${argument#*=} ;;
            -p:PublishDir=*) folder=build/_build/${argument#*=} ;;
            -p:PublishReadyToRun=*) precompiled=${argument#*=} ;;
          esac
        done
        until_told() { for _ in {1..400}; do [ ! -e "$here/go" ] || return 0; sleep 0.05; done; exit 99; }
        answer=$here/answer-$verb${packages:+-$packages}
        if [ -f "$answer" ]; then . "$answer"; fi
        case $verb in
          publish) mkdir -p "$folder" && : >"${folder}_build.dll" ;;
          program)
            shift
            for argument in "$@"; do printf '<%s>\n' "$argument"; done
            pwd
            exit "${STUB_EXIT:-0}"
            ;;
        esac
        """;

    public const string NoNuke = "echo '/x/_build.csproj : error NU1101: Unable to find package Nuke.Common. No packages exist with this id in source(s): x [/x/_build.csproj]'; exit 1";

    public const string DeadSource = "echo '/x/_build.csproj : error NU1301: Unable to load the service index for source https://packages.example/index.json. [/x/_build.csproj]'; exit 1";

    private readonly string folder;

    public StubSdk(string folder)
    {
        this.folder = Directory.CreateDirectory(folder).FullName;
        AddCommand("dotnet", Script);
    }

    public string Folder => folder;

    /// <summary>The calls so far, without those that only ask for the version: restore, publish, program.</summary>
    public IReadOnlyList<string> Calls => File.Exists(At("calls")) ? [.. File.ReadAllLines(At("calls")).Where(x => !x.StartsWith("--version", StringComparison.Ordinal))] : [];

    public IEnumerable<string> Verbs => Calls.Select(x => x.Split(' ')[0]);

    public void Forget() => File.Delete(At("calls"));

    /// <summary>What bash does when the verb is called: restore-published, publish-subset, program, --version.</summary>
    public void Answers(string call, string script) => File.WriteAllText(At($"answer-{call}"), script);

    public void AnswersAsUsual(string call) => File.Delete(At($"answer-{call}"));

    /// <summary>Ends the wait of an answer that calls until_told.</summary>
    public void Tell() => File.WriteAllText(At("go"), "");

    public string[] EnvironmentOf(string verb) => File.ReadAllLines(At($"environment-{verb}"));

    public void AddCommand(string name, string script)
    {
        File.WriteAllText(At(name), script);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(At(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private string At(string name) => Path.Combine(folder, name);
}
