namespace Build.Tests.Subset;

internal static class Sample
{
    public static int? Count { get; set; }

    public static bool TryFind<T>(this IEnumerable<T> items, out T? found, int start = 0, params string[] names)
    {
        found = items.Skip(start).FirstOrDefault();
        return names.Length == 0;
    }

    public static void OfItsOwn(string? text = null) => Count = text?.Length;
}
