using System.Text;

using LitellmStack.Compose;
using LitellmStack.Sources;

namespace LitellmStack.Tests.Compose;

/// <summary>The words are those of Compose 2.40.3 on these files.</summary>
public sealed class ComplaintOfCompose
{
    private const string Base = """
        services:
          a:
            image: x
            imagee: y
            ports: ["80:80", "abc:80"]
            volumes: ["data:/d"]
            environment: {A: {b: c}}
            depends_on: [b]
            restart: 5
            env_file: conf/nope.env
          c: {image: '${X:?set it}', depends_on: [a]}
        """;

    [Theory]
    [InlineData("validating /q/base.yml: services.a additional properties 'imagee' not allowed", 4, 5)]
    [InlineData("validating /q/base.yml:  additional properties 'services' not allowed", 1, 1)]
    [InlineData("services.a.ports.1 is no port", 5, 22)]
    [InlineData("service \"a\" refers to undefined volume data: invalid compose project", 6, 16)]
    [InlineData("validating /q/base.yml: services.a.environment.A must be a boolean, null, number or string", 7, 22)]
    [InlineData("service \"a\" depends on undefined service \"b\": invalid compose project", 8, 18)]
    [InlineData("validating /q/base.yml: services.a.restart must be a string", 9, 14)]
    [InlineData("env file /q/conf/nope.env not found: stat /q/conf/nope.env: no such file or directory", 10, 20)]
    [InlineData("error while interpolating services.c.image: required variable X is missing a value: set it", 11, 14)]
    [InlineData("Invalid hostPort: abc", 5, 23)]
    [InlineData("decoding failed due to the following error(s):\n\n'services[a].restart' no", 9, 14)]
    [InlineData("dependency cycle detected: c -> a -> c", 11, 3)]
    [InlineData("service \"a\" has neither an image nor a build context specified: invalid compose project", 2, 3)]
    public void IsPlaced(string words, int line, int column)
    {
        var place = ComposeComplaint.PlaceOf(words, Read(("base.yml", Base))).ShouldNotBeNull();
        (place.Line, place.Column).ShouldBe((line, column));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no configuration file provided: not found")]
    [InlineData("services.zzz.image is wrong")]
    [InlineData("service \"zzz\" has neither an image nor a build context specified")]
    public void WithoutAPlaceHasNone(string words) => ComposeComplaint.PlaceOf(words, Read(("base.yml", Base))).ShouldBeNull();

    [Fact]
    public void OfAnOverlayIsPlacedInTheOverlay() => ComposeComplaint
        .PlaceOf("validating x: services.a.restart must be a string", Read(("base.yml", Base), ("over.yml", "services:\n  a:\n    restart: 7\n")))!
        .File.ShouldBe("over.yml");

    [Fact]
    public void WithAliasesThatLoopNowhereEnds() => ComposeComplaint
        .PlaceOf("Invalid hostPort: nowhere", Read(("base.yml", "x: &x [a, b]\ny: [*x, *x]\nservices: {a: {ports: *x}}\n"))).ShouldBeNull();

    private static ComposeSource Read(params (string Path, string Text)[] files) =>
        ComposeSource.Read([.. files.Select(f => YamlSource.Read(f.Path, Encoding.UTF8.GetBytes(f.Text), YamlDialect.Compose))], []);
}
