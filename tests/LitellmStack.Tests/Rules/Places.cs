using LitellmStack.Findings;
using LitellmStack.Sources;

namespace LitellmStack.Tests.Rules;

internal static class Places
{
    /// <summary>A place must be one that an editor can go to; only a file that is absent has none.</summary>
    public static void ShouldBeInside(this Finding finding, IReadOnlyList<SourceFile> sources)
    {
        var place = finding.Place.ShouldNotBeNull();
        if (sources.FirstOrDefault(s => s.Path == place.File) is not { } source)
        {
            finding.Rule.ShouldBe("source/missing-file");
            return;
        }

        ShouldBeInside(place, source);
        if (finding.Overrides is { } below)
        {
            below.ShouldNotBe(place);
            ShouldBeInside(below, sources.Single(s => s.Path == below.File));
        }
    }

    private static void ShouldBeInside(Place place, SourceFile source)
    {
        place.Line.ShouldBeInRange(1, source.LineCount);
        place.Column.ShouldBeInRange(1, source.Line(place.Line).Length + 1);
        place.Length.ShouldBeGreaterThanOrEqualTo(1);
        (place.Column + place.Length - 1).ShouldBeLessThanOrEqualTo(Math.Max(1, source.Line(place.Line).Length + 1));
    }
}
