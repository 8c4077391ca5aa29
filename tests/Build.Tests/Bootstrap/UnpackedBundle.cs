namespace Build.Tests.Bootstrap;

public sealed class UnpackedBundle : CloneTest
{
    private const string Program = "program/linux-x64/_build";

    public UnpackedBundle()
    {
        Clone.Write(Program, "#!/usr/bin/env bash\nprintf 'bundled\\n'\nprintf '<%s>\\n' \"$@\"\nexit 7\n");
        Clone.Write("program/linux-x64/origin", "1.4.0\nsubset\n0123\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Clone.At(Program), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    [SkippableFact]
    public void IsRunByTheProgramInItWithoutAnSdk()
    {
        Skip.IfNot(IsItsMachine, NotItsMachine);

        var ended = Clone.Build("Up", "--project", "a b");

        ended.Output.ShouldStartWith("bundled\n");
        ended.Arguments.ShouldBe(["Up", "--project", "a b"]);
        ended.ExitCode.ShouldBe(7);
        ended.Errors.ShouldBe("build  litellm-stack 1.4.0, its program compiled with the packages 'subset'\n");
        NewCalls().ShouldBeEmpty();
        Directory.Exists(Clone.Programs).ShouldBeFalse();
    }

    [SkippableFact]
    public void IsCompiledWhereSomeoneChoosesThePackages()
    {
        var ended = Clone.Run(new Start("Up") { Variables = new() { ["STACK_BUILD_PACKAGES"] = "subset" } });

        ended.ExitCode.ShouldBe(0, ended.Errors);
        ended.Output.ShouldNotContain("bundled");
        NewCalls().ShouldNotBeEmpty();
    }

    [SkippableFact]
    public void IsCompiledOnAMachineThatItsProgramIsNotFor()
    {
        File.WriteAllText(Clone.At("build.sh"), File.ReadAllText(Clone.At("build.sh")).Replace("/lib64/ld-linux-x86-64.so.2", "/no/such/loader", StringComparison.Ordinal));

        var first = Clone.Build("Up");
        var second = Clone.Build("Up");

        first.Output.ShouldNotContain("bundled");
        first.Errors.ShouldContain("build  the bundle's program is for Linux on x86-64 with glibc ('/no/such/loader'), which this is not: the sources beside it are compiled");
        second.ExitCode.ShouldBe(0);
        second.Errors.ShouldBeEmpty();
    }

    [SkippableFact]
    public void IsAClonesLeftoverWhereThereIsOne()
    {
        Directory.CreateDirectory(Clone.At(".git"));

        Clone.Build("Up").Output.ShouldNotContain("bundled");
        NewCalls().ShouldNotBeEmpty();
    }

    private const string NotItsMachine = "The program in a bundle is for Linux on x86-64 with glibc.";

    private static bool IsItsMachine => File.Exists("/lib64/ld-linux-x86-64.so.2");
}
