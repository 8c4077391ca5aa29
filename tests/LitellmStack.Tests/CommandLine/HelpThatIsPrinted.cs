using LitellmStack.CommandLine;
using LitellmStack.Testing;

namespace LitellmStack.Tests.CommandLine;

public sealed class HelpThatIsPrinted
{
    [Fact]
    public Task IsAsVerified() => Snapshot.Text(HelpText.Render(), "txt");

    [Fact]
    public void FitsAReadableWidth() => HelpText.Render().Split('\n').ShouldAllBe(line => line.Length <= 180);
}
