namespace VerifyTests;

public sealed class VerifyResult
{
    internal VerifyResult(string text)
    {
        Text = text;
    }

    public string Text { get; }
}
