using System.Globalization;

using LitellmStack.Plans;

namespace LitellmStack.Models;

/// <summary>
/// A pull that cannot hang: the server keeps its stream alive while a download stalls, so what is watched is the number of bytes. A stalled pull
/// is given up and asked for again, which the server answers by going on where it stopped.
/// </summary>
public sealed class Pulling(IModelServer server, TimeProvider clock)
{
    /// <summary>The server retries a stalled part itself after 30 s; four times that without a byte is no slow network.</summary>
    private static readonly TimeSpan Stall = TimeSpan.FromSeconds(120);

    private const int Tries = 3;

    /// <summary>A step that pulls one model; done already where the server has it whole.</summary>
    public Step Step(string model, bool isWhole) => new("model", $"pull {model}", (progress, cancellation) => Pull(model, progress, cancellation))
    {
        DoneAlready = isWhole ? $"{model} is there" : null,
        OthersGoOn = true,
    };

    private async Task<Outcome> Pull(string model, IProgress<string> progress, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var watch = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            await using var timer = clock.CreateTimer(_ => watch.Cancel(), null, Stall, Timeout.InfiniteTimeSpan);
            var gauge = new Gauge(model, progress, clock, () => timer.Change(Stall, Timeout.InfiniteTimeSpan));
            try
            {
                await server.Pull(model, gauge, watch.Token);
                return await server.IsWhole(model, cancellation)
                    ? new Outcome.Done($"{model} pulled{(gauge.Total > 0 ? $", {Megabytes(gauge.Total)} MB" : "")}")
                    : new Outcome.Failed(
                        $"'{model}' was pulled, but the server cannot show it: a file of it is damaged or missing.",
                        "Run './build.sh PullModels' again; where that does not help, delete the model and pull it anew (docs/troubleshooting.md).",
                        RetryHelps: true);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested && attempt < Tries)
            {
                progress.Report($"{model}: no byte for {Stall.TotalSeconds:0} s, asking again");
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return new Outcome.Failed(
                    $"'{model}' stalled {Tries} times for {Stall.TotalSeconds:0} s without a byte.",
                    "Look at the network, then run './build.sh PullModels': it goes on where this one stopped. Restarting the server would throw parts away.",
                    RetryHelps: true);
            }
        }
    }

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0", CultureInfo.InvariantCulture);

    /// <summary>Turns the server's events into a line with bar, figures and speed, and says when bytes came.</summary>
    private sealed class Gauge(string model, IProgress<string> progress, TimeProvider clock, Action bytesCame) : IProgress<PullProgress>
    {
        private const int BarWidth = 10;

        private readonly long started = clock.GetTimestamp();
        private long first = -1;
        private long last = -1;

        public long Total { get; private set; }

        public void Report(PullProgress value)
        {
            if (value.Total <= 0)
            {
                progress.Report($"{model}   {value.Status}");
                bytesCame();
                return;
            }

            if (value.Completed != last)
            {
                bytesCame();
            }

            first = first < 0 ? value.Completed : first;
            last = value.Completed;
            Total = Math.Max(Total, value.Total);
            var share = (double)value.Completed / value.Total;
            var perSecond = (value.Completed - first) / Math.Max(0.001, clock.GetElapsedTime(started).TotalSeconds);
            var rest = perSecond > 0 ? TimeSpan.FromSeconds((value.Total - value.Completed) / perSecond) : TimeSpan.Zero;
            var filled = (int)(share * BarWidth);
            progress.Report(string.Create(
                CultureInfo.InvariantCulture,
                $"{model}   {new string('█', filled)}{new string('░', BarWidth - filled)}  {share * 100:0} %  {Megabytes(value.Completed)}/{Megabytes(value.Total)} MB  {perSecond / 1e6:0.0} MB/s  {rest:m\\:ss}"));
        }
    }
}
