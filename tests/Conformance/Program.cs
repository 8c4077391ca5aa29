namespace Conformance;

internal static class Program
{
    private static int Main()
    {
        var exitCode = Environment.GetEnvironmentVariable("CONFORMANCE_BUILD") switch
        {
            null => Build.Run(),
            nameof(BuildWithoutDefault) => BuildWithoutDefault.Run(),
            nameof(BuildWithACircle) => BuildWithACircle.Run(),
            nameof(BuildWithARequiredMember) => BuildWithARequiredMember.Run(),
            nameof(BuildWithTwoOfOneName) => BuildWithTwoOfOneName.Run(),
            var name => throw new InvalidOperationException($"There is no build '{name}' here."),
        };
        Transcript.Say($"returned {exitCode}");
        return exitCode;
    }
}
