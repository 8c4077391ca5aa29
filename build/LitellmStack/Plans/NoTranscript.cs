namespace LitellmStack.Plans;

/// <summary>For a plan whose results are reported in another form.</summary>
public sealed class NoTranscript : ITranscript
{
    public void Show(string title, string state)
    {
    }

    public void Write(string title, string text)
    {
    }

    public void Write(string text)
    {
    }
}
