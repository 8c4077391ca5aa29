namespace LitellmStack.Release;

/// <summary>GitHub's list of releases, which lags behind what was written: that a tag has none is believed only after a while.</summary>
/// <param name="Showing">Told what is being waited for.</param>
internal sealed record SettledList(IReleases Releases, TimeProvider Clock, Action<string> Showing)
{
    /// <summary>"Seconds" is what was seen of the lag; this is more.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    public async Task<IReadOnlyList<ForgeRelease>> Read(string tag, CancellationToken cancellation)
    {
        var start = Clock.GetTimestamp();
        while (true)
        {
            var all = await Releases.All(cancellation);
            var left = Settled - Clock.GetElapsedTime(start);
            if (left <= TimeSpan.Zero || all.Any(release => release.Tag == tag))
            {
                return all;
            }

            // A second draft would be worse than the wait: the one of a run that was cut off may not be in the list yet.
            Showing($"GitHub's list shows none for {tag}; looking again for {left.TotalSeconds:0} s");
            await Task.Delay(Between, Clock, cancellation);
        }
    }
}
