namespace LitellmStack.Release;

/// <summary>One check of a commit.</summary>
/// <param name="IsFinished">Until then nothing is known about it.</param>
/// <param name="IsGood">success, neutral or skipped.</param>
public sealed record CommitCheck(string Name, bool IsFinished, bool IsGood);
