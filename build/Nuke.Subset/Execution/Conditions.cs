using Serilog;

namespace Nuke.Common.Execution;

internal static class Conditions
{
    public static bool AllHold(ExecutableTarget target, IReadOnlyCollection<(string Text, Func<bool> Holds)> conditions)
    {
        try
        {
            var broken = conditions.Where(x => !x.Holds()).Select(x => x.Text).ToList();
            if (broken.Count > 0)
                target.OnlyWhen = string.Join(" && ", broken.Select(WithoutLambda));
            return broken.Count == 0;
        }
        catch (Exception exception)
        {
            Log.Error(exception, "Invocation of condition for {TargetName} has thrown an exception", target.Name);
            throw new TargetFailedException();
        }
    }

    private static string WithoutLambda(string text) => text.StartsWith("() =>", StringComparison.Ordinal) ? text[5..].TrimStart() : text;
}
