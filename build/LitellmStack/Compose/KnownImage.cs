namespace LitellmStack.Compose;

/// <summary>An image that the rules know.</summary>
/// <param name="Ports">That it listens on inside the container.</param>
/// <param name="FloatingTags">Tags that are moved to another version.</param>
/// <param name="Recommended">The version of each line that was made out as the one to run.</param>
public sealed record KnownImage(
    string Name, IReadOnlyList<string> Repositories, IReadOnlyList<int> Ports, IReadOnlyList<string> FloatingTags, IReadOnlyList<string> Recommended);
