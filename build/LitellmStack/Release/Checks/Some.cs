namespace LitellmStack.Release.Checks;

/// <summary>Some of many, for a sentence.</summary>
internal static class Some
{
    private const int Told = 5;

    public static string Of(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(Told).Select(name => $"'{name}'")) + (names.Count > Told ? $" and {names.Count - Told} more" : "");

    public static string Count(int count, string one, string? many = null) => count == 1 ? $"1 {one}" : $"{count} {many ?? one + "s"}";
}
