namespace Build.Tests.Bootstrap;

public sealed class MachineWithoutASdk : CloneTest
{
    public MachineWithoutASdk() => Sdk.Answers("--version", "[[ $here == *.nuke/temp/dotnet ]] || exit 145");

    [SkippableFact]
    public void GetsOneOfItsOwn()
    {
        Sdk.AddCommand("curl", $"""
            #!/usr/bin/env bash
            while [ "$1" != -o ]; do shift; done
            printf '%s\n' 'mkdir -p "$4" && cp "{Sdk.Folder}"/* "$4" && echo "$2" >channel' >"$2"
            """);

        var first = Clone.Build("Up");
        var second = Clone.Build("Up");

        first.Arguments.ShouldBe(["Up"]);
        first.Errors.ShouldContain("build  no .NET SDK 10.0 on PATH: fetching it into .nuke/temp/dotnet (once)");
        second.Errors.ShouldBeEmpty();
        second.Arguments.ShouldBe(["Up"]);
        File.ReadAllText(Clone.At("channel")).Trim().ShouldBe("10.0");
        var environment = File.ReadAllLines(Clone.At(".nuke/temp/dotnet/environment-program"));
        environment.ShouldContain($"DOTNET_ROOT={Clone.At(".nuke/temp/dotnet")}");
        environment.ShouldContain(x => x.StartsWith($"PATH={Clone.At(".nuke/temp/dotnet")}:", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void LearnsWhatToInstallWhereNothingCanBeFetched()
    {
        Sdk.AddCommand("curl", "#!/bin/sh\necho 'curl: (6) Could not resolve host: dot.net'\nexit 6\n");

        var ended = Clone.Build();

        ended.ExitCode.ShouldBe(3);
        ended.Errors.ShouldContain("curl: (6) Could not resolve host: dot.net");
        ended.Errors.ShouldContain(
            "build  no .NET SDK that fits global.json: none is on PATH, and 'https://dot.net/v1/dotnet-install.sh' cannot be fetched; nothing was run. " +
            "Install the .NET SDK 10.0 (https://dotnet.microsoft.com/download), then run it again.");
        Directory.Exists(Path.Combine(Clone.Programs, "lock")).ShouldBeFalse();
    }
}
