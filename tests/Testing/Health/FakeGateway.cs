using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

using LitellmStack.Health;
using LitellmStack.Ports;

namespace LitellmStack.Testing.Health;

/// <summary>A gateway in memory. An answer is booked in its spend log.</summary>
public sealed class FakeGateway(Calls calls, FakeSpendLog spend) : IGateway
{
    private readonly Queue<string?> states = new();
    private int answers;

    public HashSet<string> Served { get; } = new(StringComparer.Ordinal);

    /// <summary>The state of the database once the queued ones were told.</summary>
    public string? Database { get; set; } = "connected";

    /// <summary>Whether its container runs; one that does not answers nothing.</summary>
    public Func<bool> Runs { get; set; } = () => true;

    /// <summary>Whether the database that it is told to use is there.</summary>
    public Func<bool> HasDatabase { get; set; } = () => true;

    /// <summary>Whether a request is let in that shows this key.</summary>
    public Func<string?, bool> LetsIn { get; set; } = key => key == "sk-admin";

    public Func<string, string> Answers { get; set; } = question => question.Contains("Repeat", StringComparison.Ordinal) ? question : "4.";

    /// <summary>The data lines of a streamed answer, made of its text.</summary>
    public Func<string, IReadOnlyList<string>> Lines { get; set; } = InParts;

    public IReadOnlyList<float> Vector { get; set; } = [.. Enumerable.Repeat(0.5f, 1024)];

    public void DatabaseStates(params IReadOnlyList<string?> told)
    {
        foreach (var state in told)
        {
            states.Enqueue(state);
        }
    }

    /// <summary>One part a word, a part that says why it ended, the end mark.</summary>
    public static IReadOnlyList<string> InParts(string text) => [.. text.Split(' ').Select((word, i) => Part(i == 0 ? word : $" {word}", null)), Part("", "stop"), "[DONE]"];

    public static string Part(string text, string? finish) => new JsonObject
    {
        ["choices"] = new JsonArray(new JsonObject { ["delta"] = new JsonObject { ["content"] = text }, ["finish_reason"] = finish }),
    }.ToJsonString();

    public Task<string?> DatabaseState(CancellationToken cancellation) => Task.FromResult(
        states.TryDequeue(out var state) ? state : !Runs() ? null : HasDatabase() ? Database : "Not connected");

    public Task<IReadOnlyList<string>> Routes(CancellationToken cancellation) => calls.Answer<IReadOnlyList<string>>("routes", () => Running(Served.Order(StringComparer.Ordinal).ToList()));

    public Task<ChatAnswer> Chat(string model, string question, CancellationToken cancellation) => calls.Answer($"chat {model}", () =>
    {
        Serves(model);
        var id = $"chatcmpl-{++answers}";
        spend.Book(id);
        return new ChatAnswer(Answers(question), [id]);
    });

    public async IAsyncEnumerable<string> Stream(string model, string question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var line in await calls.Answer($"stream {model}", () => Lines(Answers(question))))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return line;
        }
    }

    public Task<IReadOnlyList<float>> Embed(string model, string text, CancellationToken cancellation) => calls.Answer($"embed {model}", () =>
    {
        Serves(model);
        return Vector;
    });

    public Task<int> StatusFor(string? key, CancellationToken cancellation) => calls.Answer("status", () => Running(!HasDatabase() ? 500 : LetsIn(key) ? 200 : 401));

    private T Running<T>(T answer) => Runs() ? answer : throw new OutsideWorldException("The gateway does not answer: connection refused", "Look at './build.sh Health'.");

    private void Serves(string model)
    {
        if (!Served.Contains(model))
        {
            throw new OutsideWorldException($"The gateway was asked for '{model}' and answered: HTTP 400: Invalid model name", "Look at './build.sh Health'.");
        }
    }
}
