using Serilog;

namespace Nuke.Common.Execution;

internal static class Conditions
{
    /// <summary>Up to the first that does not hold; it is kept as the reason.</summary>
    public static bool AllHold(ExecutableTarget target, List<(string Text, Func<bool> Holds)> conditions)
    {
        try
        {
            foreach (var (text, holds) in conditions)
            {
                if (holds())
                    continue;
                target.OnlyWhen = WithoutLambda(text);
                return false;
            }

            return true;
        }
        catch (Exception exception)
        {
            Log.Error(exception, "Invocation of condition for {TargetName} has thrown an exception", target.Name);
            throw new TargetFailedException();
        }
    }

    private static string WithoutLambda(string text) => text.StartsWith("() =>", StringComparison.Ordinal) ? text[5..].TrimStart() : text;
}
