using LitellmStack.Models;
using LitellmStack.Ports;

namespace LitellmStack.Testing.Models;

/// <summary>An Ollama in memory, with a registry that it pulls from.</summary>
public sealed class FakeModelServer(Calls calls) : IModelServer
{
    private readonly SortedDictionary<string, bool> installed = new(StringComparer.Ordinal);

    /// <summary>Sizes of the models that can be pulled, by name with tag.</summary>
    public Dictionary<string, long> Registry { get; } = new(StringComparer.Ordinal);

    /// <summary>Plays a pull's download: reports what it likes, lets time pass, looks at the token. Absent, the whole size comes at once.</summary>
    public Action<string, IProgress<PullProgress>, CancellationToken>? Download { get; set; }

    /// <summary>Models whose pull ends with a file missing.</summary>
    public HashSet<string> DamagedByPull { get; } = new(StringComparer.Ordinal);

    public Func<string, string> Answers { get; set; } = _ => "4.";

    public IReadOnlyList<float> Vector { get; set; } = [.. Enumerable.Repeat(0.5f, 1024)];

    /// <param name="isWhole">False for a model that is listed although a file of it is gone.</param>
    public void Put(string model, bool isWhole = true) => installed[ModelName.WithTag(model)] = isWhole;

    public Task<string> Version(CancellationToken cancellation) => calls.Answer("ollama version", () => "0.32.15");

    public Task<IReadOnlyList<string>> Installed(CancellationToken cancellation) => calls.Answer<IReadOnlyList<string>>("ollama list", () => [.. installed.Keys]);

    public Task<bool> IsWhole(string model, CancellationToken cancellation) =>
        calls.Answer($"ollama show {model}", () => installed.GetValueOrDefault(ModelName.WithTag(model)));

    public Task Pull(string model, IProgress<PullProgress> progress, CancellationToken cancellation) => calls.Answer($"ollama pull {model}", () =>
    {
        var name = ModelName.WithTag(model);
        if (!Registry.TryGetValue(name, out var size))
        {
            throw new OutsideWorldException($"The server was asked to pull '{model}' and answered: pull model manifest: file does not exist", "Look at the name.");
        }

        progress.Report(new PullProgress("pulling manifest", 0, 0));
        Download?.Invoke(model, progress, cancellation);
        cancellation.ThrowIfCancellationRequested();
        progress.Report(new PullProgress("pulling layer", size, size));
        progress.Report(new PullProgress("success", 0, 0));
        installed[name] = !DamagedByPull.Contains(name);
    });

    public Task<IReadOnlyList<float>> Embed(string model, string text, CancellationToken cancellation) => calls.Answer($"ollama embed {model}", () => Vector);

    public Task<string> Chat(string model, string question, CancellationToken cancellation) => calls.Answer($"ollama chat {model}", () => Answers(question));
}
