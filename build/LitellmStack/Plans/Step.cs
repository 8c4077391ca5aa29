namespace LitellmStack.Plans;

/// <summary>One thing a plan does: when it does not apply, when it is already done, and how it is done.</summary>
/// <param name="Title">The word in front of its line in the transcript: "images", "db", "models".</param>
/// <param name="Would">What it would do, for --dry-run: "create db, ollama, litellm".</param>
/// <param name="Act">Does it; the progress shows what is being waited for.</param>
public sealed record Step(string Title, string Would, Func<IProgress<string>, CancellationToken, Task<Outcome>> Act)
{
    /// <summary>The reason why the step does not apply, from what was observed when the plan was made; nothing where it does.</summary>
    public string? SkipReason { get; init; }

    /// <summary>What is already as wanted, from what was observed when the plan was made; nothing where there is something to do.</summary>
    public string? DoneAlready { get; init; }

    /// <summary>A step that only reports: its failure is said and counted, and the steps after it still run.</summary>
    public bool OthersGoOn { get; init; }

    /// <summary>A step that does nothing but write files: a dry run acts it on files in memory, so that later plans are made with what they hold.</summary>
    public bool OnlyWritesFiles { get; init; }
}
