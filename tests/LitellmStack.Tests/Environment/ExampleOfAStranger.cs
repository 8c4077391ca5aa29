using LitellmStack.Environment;
using LitellmStack.Sources;

namespace LitellmStack.Tests.Environment;

public sealed class ExampleOfAStranger
{
    [Fact]
    public void DeclaresItsAssignmentsAndNoComment() =>
        EnvExample.Read(new SourceFile("e", "# Write NAME=value here\nexport A=1\n#B=2\n  C = 3\n")).Select(d => (d.Name, d.Place.Line, d.Place.Column))
            .ShouldBe([("A", 2, 8), ("C", 4, 3)]);
}
