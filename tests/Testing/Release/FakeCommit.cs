namespace LitellmStack.Testing.Release;

/// <summary>A commit in memory.</summary>
internal sealed record FakeCommit(string Id, IReadOnlyList<string> Parents, IReadOnlyDictionary<string, string> Tree, string Message);

/// <summary>A tag in memory.</summary>
/// <param name="Message">Nothing where it is a lightweight one.</param>
internal sealed record FakeTag(string Commit, string? Message);
