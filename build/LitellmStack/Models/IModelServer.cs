namespace LitellmStack.Models;

/// <summary>An Ollama server.</summary>
public interface IModelServer
{
    /// <summary>Its version, "0.32.15"; throws <see cref="Ports.OutsideWorldException"/> where it does not answer.</summary>
    Task<string> Version(CancellationToken cancellation);

    /// <summary>Names of the models it lists, with their tag: "tinyllama:latest".</summary>
    Task<IReadOnlyList<string>> Installed(CancellationToken cancellation);

    /// <summary>
    /// Whether a listed model can really be shown. A server lists a model whose files are gone (docs/troubleshooting.md); asking for it tells.
    /// </summary>
    Task<bool> IsWhole(string model, CancellationToken cancellation);

    /// <summary>Pulls a model to its end, going on where an earlier pull stopped. Throws <see cref="Ports.OutsideWorldException"/> with the server's own words where it does not get there.</summary>
    Task Pull(string model, IProgress<PullProgress> progress, CancellationToken cancellation);

    /// <summary>The embedding of a text.</summary>
    Task<IReadOnlyList<float>> Embed(string model, string text, CancellationToken cancellation);

    /// <summary>The answer to one question.</summary>
    Task<string> Chat(string model, string question, CancellationToken cancellation);
}
