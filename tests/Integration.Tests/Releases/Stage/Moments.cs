using System.Globalization;

namespace Integration.Tests.Releases.Stage;

/// <summary>Which of all moments are tried: all of them in a campaign, else as many as a usual run has time for, the same ones each time.</summary>
internal static class Moments
{
    private const int Seed = 20_261;

    /// <summary>TEST_MOMENTS=all tries every one; a number, as many.</summary>
    public static IReadOnlyList<T> Some<T>(IReadOnlyList<T> all, int usual)
    {
        var asked = Environment.GetEnvironmentVariable("TEST_MOMENTS");
        if (asked == "all")
        {
            return all;
        }

#pragma warning disable CA5394 // No secret: it chooses moments.
        var random = new Random(Seed);
        var chosen = Enumerable.Range(0, all.Count).ToArray();
        random.Shuffle(chosen);
#pragma warning restore CA5394
        var count = int.TryParse(asked, CultureInfo.InvariantCulture, out var number) ? number : usual;
        return [.. chosen.Take(count).Order().Select(index => all[index])];
    }
}
