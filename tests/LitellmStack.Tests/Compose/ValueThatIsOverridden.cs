using LitellmStack.Compose;
using LitellmStack.Sources;

namespace LitellmStack.Tests.Compose;

/// <summary>As Compose 2.40.3 laid the same files: what stayed, what went, what was added.</summary>
public sealed class ValueThatIsOverridden
{
    private const string Base =
        """
        services:
          a:
            image: x
            command: [one, two]
            environment:
              A: 1
              B: 2
            labels: [L=1]
            ports: ["127.0.0.1:${PORT}:80"]
            volumes:
              - data:/data
              - type: bind
                source: ./b
                target: /b
            logging: {driver: local}
            healthcheck: {interval: 1s}
          b: {image: y}
        networks:
          n: {driver: bridge}
        """;

    [Theory]
    [InlineData("services: {a: {image: HERE}}", "0:3:12")]
    [InlineData("services: {a: {command: [HERE]}}", "0:4:14")]
    [InlineData("services: {a: {command: HERE}}", "0:4:14")]
    [InlineData("services: {a: {logging: {driver: HERE}}}", "0:15:23")]
    [InlineData("networks: {n: {driver: HERE}}", "0:19:15")]
    public void IsThatOfTheSamePath(string overlay, string below) => Below(overlay).ShouldBe(below);

    [Theory]
    [InlineData("services: {a: {environment: {B: HERE}}}", "0:7:10")]
    [InlineData("services: {a: {environment: [B=HERE]}}", "0:7:10")]
    [InlineData("services: {a: {environment: [A=9]}}", "0:6:7", "A=")]
    [InlineData("services: {a: {environment: [A]}}", "0:6:7", "A]")]
    [InlineData("services: {a: {environment: {A: }}}", "0:6:7", "A:")]
    [InlineData("services: {a: {labels: {L: HERE}}}", "0:8:16")]
    [InlineData("services: {a: {environment: [B=HERE, B=9]}}", null)]
    public void IsFoundByTheNameOfAVariableInEitherForm(string overlay, string? below, string word = "HERE") => Below(overlay, word).ShouldBe(below);

    [Theory]
    [InlineData("services: {a: {volumes: ['HERE:/data']}}", "0:11:9")]
    [InlineData("services: {a: {volumes: ['HERE:/data/:ro']}}", "0:11:9")]
    [InlineData("services: {a: {volumes: [{type: volume, source: HERE, target: /data}]}}", "0:11:9")]
    [InlineData("services: {a: {volumes: ['./HERE:/b']}}", "0:12:9")]
    [InlineData("services: {a: {volumes: ['HERE:/other']}}", null)]
    [InlineData("services: {a: {ports: ['127.0.0.1:81:80/tcp']}}", "0:9:13", "127.0.0.1")]
    [InlineData("services: {a: {ports: ['81:80']}}", null, "81")]
    public void IsTheMountOfTheSameTargetAndTheVerySamePort(string overlay, string? below, string word = "HERE") => Below(overlay, word).ShouldBe(below);

    [Theory]
    [InlineData("services: {a: !reset null}", "0:2:3", "a:")]
    [InlineData("services: {a: {environment: !reset null}}", "0:5:5", "environment")]
    [InlineData("services: {a: {environment: {B: !reset null}}}", "0:7:7", "B")]
    [InlineData("services: {a: {ports: !override [HERE]}}", "0:9:5", "ports")]
    [InlineData("services: {a: {environment: !override {B: HERE}}}", "0:7:10")]
    [InlineData("services: {a: {environment: !override {B: HERE}}}", "0:5:5", "environment")]
    [InlineData("services: {a: !override {image: HERE}}", "0:3:12")]
    public void IsAlsoWhatATagTakesAway(string overlay, string below, string word = "HERE") => Below(overlay, word).ShouldBe(below);

    [Theory]
    [InlineData("services: {c: {image: HERE}}")]
    [InlineData("services: {a: {user: HERE}}")]
    [InlineData("services: {a: {environment: {C: HERE}}}")]
    [InlineData("services: {a: {environment: {B: 1}}}", "a:")]
    [InlineData("services: {a: {environment: {B: 1}}}", "environment")]
    [InlineData("services: {a: {image: , user: HERE}}", "image")]
    [InlineData("services: {a: {healthcheck: {test: HERE}}}")]
    [InlineData("services: {a: {logging: HERE}}")]
    [InlineData("x-image: HERE")]
    [InlineData("services: [HERE]")]
    public void IsNoneWhereSomethingIsAdded(string overlay, string word = "HERE") => Below(overlay, word).ShouldBeNull();

    [Fact]
    public void IsTheNearestOfThree() => Below("services: {a: {image: y}}", "services: {a: {image: HERE}}", "HERE").ShouldBe("1:1:23");

    [Fact]
    public void IsTheLastThatHadItWhereOneBetweenHasNot() => Below("services: {b: {image: z}}", "services: {a: {image: HERE}}", "HERE").ShouldBe("0:3:12");

    [Theory]
    [InlineData("services: {a: {environment: !reset null}}")]
    [InlineData("services: {a: !reset null}")]
    [InlineData("services: {a: {environment: !override {C: 1}}}")]
    public void IsNoneWhereAFileBetweenTookItAway(string between) => Below(between, "services: {a: {environment: {B: HERE}}}", "HERE").ShouldBeNull();

    [Fact]
    public void MayStandInAnEarlierDocumentOfTheSameFile() =>
        Of(["services: {a: {image: x}}\n---\nservices: {a: {image: HERE}}\n"], "HERE").ShouldBe("0:1:23");

    /// <summary>A value that aliases put at several paths overrides several values: naming one of them would be wrong for the others.</summary>
    [Theory]
    [InlineData("services: {a: {image: &i HERE}, b: {image: *i}}", null)]
    [InlineData("services: {a: {image: &i HERE}, c: {image: *i}}", null)]
    [InlineData("services: {a: {image: &i HERE, user: *i}}", null)]
    [InlineData("x-image: &i HERE\nservices: {a: {image: *i}}", "0:3:12")]
    public void IsNamedWhereItIsOne(string overlay, string? below) => Below(overlay).ShouldBe(below);

    [Theory]
    [InlineData("")]
    [InlineData("services: [")]
    [InlineData("- HERE")]
    [InlineData("services: {a: {environment: [[B]], volumes: [{source: x}, 5], ports: [[]]}}")]
    public void IsNoneInAFileThatIsNoStack(string overlay) => Below(overlay, "").ShouldBeNull();

    /// <summary>What takes the square of their number takes minutes here.</summary>
    [Fact]
    public void IsFoundAmongManyThousands()
    {
        var many = "services:\n  a:\n    environment:\n" + string.Concat(Enumerable.Range(0, 40_000).Select(i => $"      V{i}: 1\n"));

        Of([many, many, many.Replace("V39999: 1", "V39999: HERE", StringComparison.Ordinal)], "HERE").ShouldBe("1:40003:15");
    }

    private static string? Below(string overlay, string word = "HERE") => Of([Base, overlay], word);

    private static string? Below(string second, string third, string word) => Of([Base, second, third], word);

    /// <summary>What the word in the last file overrides, as file:line:column.</summary>
    private static string? Of(string[] texts, string word)
    {
        var files = texts.Select((t, i) => YamlSource.Read(new SourceFile($"{i}", t), YamlDialect.Compose)).ToList();
        var overrides = new Overrides(ComposeSource.Read(files, []), Variable);
        var last = files[^1].Source;
        return overrides.At(last.PlaceAt(last.Text.IndexOf(word, StringComparison.Ordinal), 1))?.ToString();
    }

    private static VariableValue Variable(string name) => name == "PORT" ? new VariableValue("81", IsKnown: true, null) : VariableValue.Unset;
}
