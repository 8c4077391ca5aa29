using System.Reflection;

namespace Build.Tests.Subset;

public sealed class PublicSurfaceOfTheSubset
{
    private static readonly string AssemblyFile = Path.Combine(AppContext.BaseDirectory, "Nuke.Subset.dll");

    [SkippableFact]
    public void HasNothingThatThePublishedPackageHasNot()
    {
        Skip.IfNot(File.Exists(AssemblyFile), "The published Nuke.Common is in use; there is no subset to compare.");
        var file = PublishedSurface.FindFile();
        Skip.If(file is null, "'../shared/facts/nuke-public-api.txt' does not lie beside this repository.");

        var published = PublishedSurface.Read(file!);
        var types = Assembly.LoadFrom(AssemblyFile).GetExportedTypes();

        types.Length.ShouldBeGreaterThan(20);
        types.SelectMany(published.LinesBeyond).ShouldBeEmpty();
    }
}
