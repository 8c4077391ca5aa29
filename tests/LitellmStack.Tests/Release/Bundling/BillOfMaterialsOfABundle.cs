using System.Text;

using LitellmStack.Testing;

namespace LitellmStack.Tests.Release.Bundling;

public sealed class BillOfMaterialsOfABundle
{
    [Fact]
    public async Task NamesImagesModelsPackagesAndFiles() => await Snapshot.Text(Encoding.UTF8.GetString((await Fixture.Bundles())[2].Content.Span), "json");
}
