namespace LitellmStack.Release;

/// <summary>The remote named "origin".</summary>
public abstract record RemoteFacts
{
    private RemoteFacts()
    {
    }

    public sealed record None : RemoteFacts;

    /// <param name="Reason">What git said.</param>
    public sealed record Silent(string Address, string Reason) : RemoteFacts;

    /// <param name="Main">Where its branch main is; nothing where it has none.</param>
    /// <param name="Ahead">Commits of HEAD that its branch of the same name does not have.</param>
    /// <param name="Behind">Commits of that branch that HEAD does not have; nothing where they are not in this clone, so that they can't be counted.</param>
    /// <param name="Branches">Branch name to commit.</param>
    public sealed record Known(string Address, string? Main, int Ahead, int? Behind, IReadOnlyDictionary<string, string> Branches, IReadOnlyList<TagFacts> Tags) : RemoteFacts
    {
        public TagFacts? Tag(string name) => Tags.FirstOrDefault(tag => tag.Name == name);
    }
}
