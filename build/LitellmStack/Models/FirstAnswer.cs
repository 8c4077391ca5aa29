using LitellmStack.Health;
using LitellmStack.Plans;

namespace LitellmStack.Models;

/// <summary>The proof that all parts work together: one question through the gateway, answered by a local model.</summary>
public static class FirstAnswer
{
    private const string Question = "What is 2 + 2? Answer with the number only.";
    private const int LongestShown = 60;

    /// <param name="route">A route whose model is there; nothing where none is.</param>
    public static Step Step(IGateway gateway, string? route) => new("first answer", $"ask {route} a question", async (progress, cancellation) =>
    {
        progress.Report($"asking {route}");
        var answer = (await gateway.Chat(route!, Question, cancellation)).Text.ReplaceLineEndings(" ").Trim();
        return answer.Length == 0
            ? new Outcome.Failed($"'{route}' answered with an empty text.", "Look at './build.sh Logs --service litellm'.", RetryHelps: false)
            : new Outcome.Done($"{route}: \"{(answer.Length <= LongestShown ? answer : answer[..LongestShown] + "…")}\"");
    })
    {
        SkipReason = route is null ? "no route's model is pulled yet" : null,
    };
}
