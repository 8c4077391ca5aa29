using Sandbox.Ollama.Registry;
using Sandbox.Ollama.Store;

namespace Sandbox.Ollama.Pulling;

/// <summary>
/// The downloads under way. Who asks for a blob that is already on its way joins in; it is given up when the last one has left.
/// </summary>
internal sealed class Downloads(BlobStore blobs, TimeProvider clock, long bytesPerSecond, CancellationToken stopping)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Shared> running = [];
    private readonly Dictionary<string, Task> last = [];

    public Ticket Join(Layer layer, BlobContent content, PullFault fault)
    {
        lock (gate)
        {
            if (!running.TryGetValue(layer.Digest, out var shared))
            {
                var download = new Download(layer, content, blobs.PathOf(layer.Digest), fault, bytesPerSecond, clock);
                // Two must never write one file: the new one waits for what a given-up one still leaves behind.
                var before = last.GetValueOrDefault(layer.Digest, Task.CompletedTask);
                running[layer.Digest] = shared = new Shared(download, before, stopping);
                last[layer.Digest] = shared.Task;
            }

            shared.Waiting++;
            return new Ticket(this, shared);
        }
    }

    private async ValueTask Leave(Shared shared)
    {
        lock (gate)
        {
            if (--shared.Waiting > 0)
                return;

            running.Remove(shared.Download.Digest);
        }

        await shared.Cancel();
        await Ended(shared.Task);
        shared.Dispose();
    }

    // How it ended was told to whoever waited for it.
    private static async Task Ended(Task task) => await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private static async Task RunAfter(Task before, Download download, CancellationToken cancellation)
    {
        await Ended(before);
        await download.Run(cancellation);
    }

    internal sealed class Shared : IDisposable
    {
        private readonly CancellationTokenSource source;

        public Shared(Download download, Task before, CancellationToken stopping)
        {
            Download = download;
            source = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            var cancellation = source.Token;
            Task = Task.Run(() => RunAfter(before, download, cancellation), CancellationToken.None);
        }

        public Download Download { get; }

        public Task Task { get; }

        public int Waiting { get; set; }

        public Task Cancel() => source.CancelAsync();

        public void Dispose() => source.Dispose();
    }

    internal sealed class Ticket(Downloads downloads, Shared shared) : IAsyncDisposable
    {
        public Download Download => shared.Download;

        public Task Finished => shared.Task;

        public ValueTask DisposeAsync() => downloads.Leave(shared);
    }
}
