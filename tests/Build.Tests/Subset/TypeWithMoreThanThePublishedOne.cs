namespace Build.Tests.Subset;

public sealed class TypeWithMoreThanThePublishedOne
{
    private const string Published =
        """
        ## Build.Tests.Subset.Sample   [static class]  (Some.Assembly)
          public static bool TryFind<T>(this IEnumerable<T> items, out T found, int start = 0, params string[] names)
          public static int? Count { get; set; }

        ## Build.Tests.Subset.SampleKind   [enum]  (Some.Assembly)
          One, Other
        """;

    private static readonly PublishedSurface Surface = PublishedSurface.Parse(Published);

    [Fact]
    public void IsNamedLineByLine() =>
        Surface.LinesBeyond(typeof(Sample)).ShouldBe(["## Build.Tests.Subset.Sample   [static class] public static void OfItsOwn(string text = null)"]);

    [Fact]
    public void MayMatchInWhole() => Surface.LinesBeyond(typeof(SampleKind)).ShouldBeEmpty();

    [Fact]
    public void IsNamedAsAWholeWhenItIsUnknown() =>
        Surface.LinesBeyond(typeof(TypeWithMoreThanThePublishedOne)).ShouldBe(["## Build.Tests.Subset.TypeWithMoreThanThePublishedOne   [class]"]);
}
