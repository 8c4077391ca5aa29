using LitellmStack.Compose;
using LitellmStack.Sources;

namespace LitellmStack.Tests.Compose;

/// <summary>As Compose 2.40.3 laid the same files.</summary>
public sealed class FilesLaidOverEachOther
{
    private const string Base =
        """
        services:
          a:
            image: x
            command: ["a"]
            environment: [A=1, B]
            ports: ["1:1"]
          b: {image: y}
        """;

    [Fact]
    public void TakeALaterImageFromItsOwnLine()
    {
        var service = Lay(Base, "services:\n  a:\n    image: z\n").Services.Single(s => s.Name == "a");

        service.Image!.Written.ShouldBe("z");
        service.Image.Place.ToString().ShouldBe("1.yml:3:12");
    }

    [Fact]
    public void MergeVariablesByNameWhateverTheirForm() =>
        Lay(Base, "services:\n  a:\n    environment: {B: '2', C: }\n").Services.Single(s => s.Name == "a").Environment.Select(v => (v.Name, v.Value?.Written))
            .ShouldBe([("A", "1"), ("B", "2"), ("C", null)]);

    [Fact]
    public void AppendPorts() => Lay(Base, "services:\n  a:\n    ports: ['2:2']\n").Services.Single(s => s.Name == "a").Ports.Select(p => p.Text.Written).ShouldBe(["1:1", "2:2"]);

    [Fact]
    public void TakeALaterMountOfTheSameTarget() =>
        Lay("services:\n  a: {volumes: ['one:/a', 'two:/b']}\n", "services:\n  a: {volumes: [{type: volume, source: three, target: /a/}, 'four:/c']}\n").Services.Single()
            .Mounts.Select(m => m.Source?.Written).ShouldBe(["three", "two", "four"]);

    [Fact]
    public void LeaveWhatANullStandsOver()
    {
        var service = Lay(Base, "services:\n  a: {image: , command: }\n").Services.Single(s => s.Name == "a");

        service.Image!.Written.ShouldBe("x");
        service.Command.Select(c => c.Written).ShouldNotContain("a");
    }

    [Fact]
    public void TakeAwayWhatIsReset()
    {
        var compose = Lay(Base, "services:\n  a:\n    command: !reset []\n    ports: !reset []\n    environment: {A: !reset null}\n  b: !reset null\n");

        compose.Services.Select(s => s.Name).ShouldBe(["a"]);
        var service = compose.Services.Single(s => s.Name == "a");
        service.Command.ShouldBeEmpty();
        service.Ports.ShouldBeEmpty();
        service.Environment.Select(v => v.Name).ShouldBe(["B"]);
    }

    [Fact]
    public void ReplaceWhatIsOverridden() =>
        Lay(Base, "services:\n  a:\n    environment: !override {C: '2'}\n").Services.Single(s => s.Name == "a").Environment.Select(v => v.Name).ShouldBe(["C"]);

    [Fact]
    public void BringBackAResetServiceThatALaterFileNames() =>
        Lay(Base, "services: {b: !reset null}", "services:\n  b: {image: z}\n").Services.Single(s => s.Name == "b").Image!.Written.ShouldBe("z");

    [Theory]
    [InlineData("include: [other.yml]")]
    [InlineData("services: {a: {extends: {service: b}}}")]
    [InlineData("services: [")]
    public void AreNotWholeWherePartsStandElsewhere(string overlay) => Lay(Base, overlay).IsWhole.ShouldBeFalse();

    private static ComposeSource Lay(params string[] texts) =>
        ComposeSource.Read([.. texts.Select((t, i) => YamlSource.Read(new SourceFile($"{i}.yml", t), YamlDialect.Compose))], []);
}
