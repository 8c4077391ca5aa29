namespace Build.Tests.CommandLine;

/// <summary>What the program did: its exit code and what it wrote.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    /// <summary>The same run; fails with everything it said where it ended otherwise.</summary>
    public ProgramRun EndedWith(int exitCode)
    {
        ExitCode.ShouldBe(exitCode, $"It said:\n{Output}\n{Errors}");
        return this;
    }
}
