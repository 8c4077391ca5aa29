namespace LitellmStack.Health;

/// <summary>What the checks speak to, chosen from what the settings declare and what is pulled.</summary>
/// <param name="Declared">Every route of the settings.</param>
/// <param name="ChatRoute">A route whose model is pulled, with that model; nothing where none is.</param>
/// <param name="EmbeddingRoute">The embedding route, with its model and dimension as the catalogue gives them; nothing where the settings have none.</param>
/// <param name="IsEmbeddingPulled">Whether the embedding model is there to be tried.</param>
public sealed record CheckTarget(
    IReadOnlyList<string> Declared,
    (string Route, string Model)? ChatRoute,
    (string Route, string Model, int Dimensions)? EmbeddingRoute,
    bool IsEmbeddingPulled);
