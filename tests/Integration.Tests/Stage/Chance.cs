using System.Globalization;

namespace Integration.Tests.Stage;

/// <summary>Random choices that can be made again: the seed is printed, and TEST_SEED sets it.</summary>
internal static class Chance
{
    /// <summary>How many random moments or places are tried; TEST_MOMENTS sets another number for a longer campaign.</summary>
    public static int Moments(int usual) => Number("TEST_MOMENTS") ?? usual;

    public static Random Draw(Action<string> print)
    {
#pragma warning disable CA5394 // No secret: it seeds the choice of moments.
        var seed = Number("TEST_SEED") ?? Random.Shared.Next();
#pragma warning restore CA5394
        print($"TEST_SEED={seed}");
        return new Random(seed);
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
