using System.Globalization;

namespace Integration.Tests.Releases.Stage;

/// <summary>
/// 'git' and 'dotnet' in front of the real ones. Each call of the program is written down; before or after the one with a given number the program
/// is killed with -9. After means: without it the call has run to its end, and what it was to read had not been written.
/// </summary>
internal sealed class CountingCommands
{
    private const string Killing = """
        log=$COUNTING_FOLDER/calls
        echo "${0##*/} $*" >>"$log"
        number=$(wc -l <"$log")
        if [ "$number" = "${KILL_BEFORE:-}" ]; then kill -KILL $PPID; exit 1; fi
        if [ "$number" = "${KILL_AFTER:-}" ]; then real "$@" </dev/null >/dev/null 2>&1; kill -KILL $PPID; exit 1; fi
        real "$@"
        """;

    /// <summary>The tests of a tag take minutes, and what compiles it most of one: both are stood in for, the second where a test says so.</summary>
    private const string Sdk = """
        real() {
          case $1 in
            test) tested "$@" ;;
            publish) if [ -n "${STAND_IN_COMPILER:-}" ]; then compiled "$@"; else "$REAL_DOTNET" "$@"; fi ;;
            *) "$REAL_DOTNET" "$@" ;;
          esac
        }
        tested() {
          while [ "$1" != --results-directory ]; do shift; done
          mkdir -p "$2"
          echo '<TestRun><Counters total="1" executed="1" passed="1" /></TestRun>' >"$2/stand-in.trx"
        }
        compiled() {
          for word; do case $word in -p:PublishDir=*) folder=${word#*=} ;; esac; done
          mkdir -p "$folder"
          printf '#!/bin/sh\n' >"$folder/_build"
          echo '{ "libraries": {} }' >"$folder/_build.deps.json"
        }
        case $1 in *.dll) exec "$REAL_DOTNET" "$@" ;; esac
        """;

    private static readonly string Path = System.Environment.GetEnvironmentVariable("PATH")!;

    private readonly string folder;
    private readonly Dictionary<string, string?> switches = new(StringComparer.Ordinal);

    /// <param name="parent">A folder of the test's own.</param>
    public CountingCommands(string parent)
    {
        folder = Directory.CreateDirectory(System.IO.Path.Combine(parent, "commands")).FullName;
        Write("git", $"#!/bin/bash\nreal() {{ \"$REAL_GIT\" \"$@\"; }}\n{Killing}\n");
        Write("dotnet", $"#!/bin/bash\n{Sdk}\n{Killing}\n");
    }

    public IEnumerable<(string, string?)> Environment =>
    [
        ("PATH", $"{folder}:{Path}"), ("COUNTING_FOLDER", folder), ("REAL_GIT", Find("git")), ("REAL_DOTNET", Find("dotnet")),
        .. switches.Select(one => (one.Key, one.Value)),
    ];

    /// <summary>The calls since the last <see cref="Forget"/>, the words of each in a line.</summary>
    public IReadOnlyList<string> Calls => File.Exists(Log) ? File.ReadAllLines(Log) : [];

    public void StandInForTheCompiler() => switches["STAND_IN_COMPILER"] = "1";

    /// <param name="call">The first is 1.</param>
    public void KillAt(int call, bool isAfter)
    {
        Forget();
        switches[isAfter ? "KILL_AFTER" : "KILL_BEFORE"] = call.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Nothing is killed any more, and the count begins anew.</summary>
    public void Forget()
    {
        File.Delete(Log);
        switches.Remove("KILL_AFTER");
        switches.Remove("KILL_BEFORE");
    }

    private string Log => System.IO.Path.Combine(folder, "calls");

    private static string Find(string command) => Path.Split(':').Select(one => System.IO.Path.Combine(one, command)).First(File.Exists);

    private void Write(string name, string script)
    {
        var path = System.IO.Path.Combine(folder, name);
        File.WriteAllText(path, script);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
