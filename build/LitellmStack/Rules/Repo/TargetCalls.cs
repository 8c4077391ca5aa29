using System.Text.RegularExpressions;

using LitellmStack.CommandLine;
using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Rules.Repo;

/// <summary>Calls of the build program in other files.</summary>
internal static partial class TargetCalls
{
    /// <summary>Each first word behind build.sh that is no target.</summary>
    public static IEnumerable<(Place Place, string Message, string Remedy)> Unknown(SourceFile source, IReadOnlyList<string> targets)
    {
        for (var number = 1; number <= source.LineCount; number++)
        {
            var line = source.Line(number);
            var calls = Call().Matches(line).Select(m => m.Groups["target"]).Where(w => !line.AsSpan(0, w.Index).Contains('#'));
            foreach (var word in calls.Where(w => !targets.Contains(w.Value, StringComparer.OrdinalIgnoreCase)))
            {
                yield return (
                    source.PlaceAt(source.StartOf(number) + word.Index, word.Length),
                    $"The build program has no target '{word.Value}': the call ends with exit code 2 and runs nothing.",
                    NearestWord.Of(word.Value, targets) is { } near ? $"Write '{near}'." : "'./build.sh Help' lists all.");
            }
        }
    }

    /// <summary>In what is no comment; an expression ("$1", "${{ … }}") is not known here.</summary>
    [GeneratedRegex(@"(?<![\w./\\-])(\./|\.\\)build\.(sh|ps1|cmd)[""']?[ \t]+(?<target>[A-Za-z][A-Za-z0-9]*)(?![A-Za-z0-9$./-])", RegexOptions.ExplicitCapture)]
    private static partial Regex Call();
}
