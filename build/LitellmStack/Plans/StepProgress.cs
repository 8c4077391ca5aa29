namespace LitellmStack.Plans;

/// <summary>Shows a step's state at once and in order, which <see cref="Progress{T}"/> does not promise.</summary>
internal sealed class StepProgress(string title, ITranscript transcript) : IProgress<string>
{
    public void Report(string value) => transcript.Show(title, value);
}
