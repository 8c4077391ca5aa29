namespace Build.Tests.Bootstrap;

public sealed class ArgumentsOfTheProgram : CloneTest
{
    private static readonly string[] Odd = ["a b", "", "qu\"o\"te", "it's", "$HOME `id` \\", "*", "--with", "a,b", "--", "가😀", "tab\there"];

    [SkippableFact]
    public void ArriveUnchanged() => Clone.Build(Odd).Arguments.ShouldBe(Odd);

    [SkippableFact]
    public void MayHoldNewLines() => Clone.Build("one\ntwo").Output.ShouldStartWith("<one\ntwo>\n");

    [SkippableFact]
    public void ArriveUnchangedThroughTheCmdFileInAShell() =>
        Clone.Run(new Start(Odd) { Command = ["sh", Clone.At("build.cmd")] }).Arguments.ShouldBe(Odd);

    [SkippableFact]
    public void ArriveUnchangedWhereShRunsTheScript() =>
        Clone.Run(new Start(Odd) { Command = ["sh", Clone.At("build.sh")] }).Arguments.ShouldBe(Odd);

    [SkippableFact]
    public void MayBeMissing() => Clone.Build().Arguments.ShouldBeEmpty();

    [SkippableFact]
    public void AreAnsweredByItsExitCode()
    {
        int[] codes = [0, 1, 3, 143, 255];

        codes.Select(x => Clone.Run(new Start("x") { Variables = { ["STUB_EXIT"] = $"{x}" } }).ExitCode).ShouldBe(codes);
    }
}
