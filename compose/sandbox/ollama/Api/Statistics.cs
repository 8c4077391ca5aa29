using System.Text.Json.Nodes;

using Sandbox.Ollama.Inference;

namespace Sandbox.Ollama.Api;

/// <summary>Counts and times at the end of an answer.</summary>
internal static class Statistics
{
    public static void Add(JsonObject last, Run run, int promptTokens, int answerTokens)
    {
        last["total_duration"] = run.TotalDuration;
        last["load_duration"] = run.LoadDuration;
        last["prompt_eval_count"] = promptTokens;
        last["prompt_eval_duration"] = run.LoadDuration;
        last["eval_count"] = answerTokens;
        last["eval_duration"] = run.EvaluationDuration;
    }
}
