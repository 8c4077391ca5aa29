using LitellmStack.Compose;
using LitellmStack.Machine;
using LitellmStack.Plans;
using LitellmStack.Testing;
using LitellmStack.Testing.Machine;

namespace LitellmStack.Tests.Compose;

/// <summary>One service of a boot whose end the test decides, looked at as often as it likes while no time passes.</summary>
public abstract class BootThatIsWatched
{
    protected const string Project = "litellm-stack";

    protected static readonly EffectiveService Gateway = new("litellm", "image", "new", [], ["db"], new Dictionary<string, string?>());

    protected static readonly ContainerFacts Running = new(
        "id-2", "litellm-stack-litellm-1", "litellm", "image", "running", "starting", 0, "new", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    protected FakeEngine Engine { get; } = new();

    protected PendingCompose Compose { get; } = new();

    protected HurriedClock Clock { get; } = new();

    protected CollectedProgress<string> Progress { get; } = new();

    protected Action Becomes(ContainerFacts container) => () => Engine.Put(Project, container);

    /// <summary>Whether the service is the last one that the boot waits for.</summary>
    protected bool IsLast { get; set; }

    protected async Task<Outcome> Wait(params IReadOnlyList<ContainerFacts> before)
    {
        foreach (var container in before)
        {
            Engine.Put(Project, container);
        }

        var boot = new Boot(Engine, Compose, new StackIdentity(Project, IsSandbox: false), [], Clock, TimeSpan.FromSeconds(60));
        boot.Start(before, default);
        return await boot.WaitFor(Gateway, IsLast, Progress, default);
    }

    /// <summary>A Compose that answers when the test says so.</summary>
    protected sealed class PendingCompose : ICompose
    {
        private readonly TaskCompletionSource<ComposeAnswer> answer = new();

        public bool IsInstalled => true;

        public bool WasInterrupted { get; private set; }

        public void Ends(int exitCode, string errors = "") => answer.TrySetResult(new ComposeAnswer(exitCode, "", errors));

        public void Throws(Exception trouble) => answer.TrySetException(trouble);

        public Task<string?> Version(CancellationToken cancellation) => Task.FromResult<string?>("2.40.3");

        public Task<ComposeAnswer> Run(ComposeCall call, IProgress<string>? lines, CancellationToken cancellation)
        {
            cancellation.Register(() =>
            {
                WasInterrupted = true;
                answer.TrySetCanceled(cancellation);
            });
            return answer.Task;
        }

        public Task<int> Attach(ComposeCall call, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
