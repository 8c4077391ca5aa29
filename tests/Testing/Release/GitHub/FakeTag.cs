namespace LitellmStack.Testing.Release.GitHub;

/// <summary>A tag on the fake GitHub.</summary>
public sealed record FakeTag(string Commit, bool IsAnnotated);
