
using Sandbox.LiteLlm.Settings;

namespace Sandbox.Tests.LiteLlm.Settings;

public sealed class ReferencesToTheEnvironment
{
    private static readonly Surroundings Set = GatewayUnderTest.Variables(("NAME", "value"), ("EMPTY", ""), ("YES", " True "), ("NO", "false"));

    [Theory]
    [InlineData("a: os.environ/NAME", """{"a":"value"}""")]
    [InlineData("a: {b: [{c: os.environ/NAME}]}", """{"a":{"b":[{"c":"value"}]}}""")]
    [InlineData("a: os.environ/UNSET", """{"a":null}""")]
    [InlineData("a: os.environ/EMPTY", """{"a":""}""")]
    [InlineData("a: os.environ/YES", """{"a":true}""")]
    [InlineData("a: os.environ/NO", """{"a":false}""")]
    public void AreResolvedInMappingsAtAnyDepth(string yaml, string expected) => Resolved(yaml).ShouldBe(expected);

    [Theory]
    [InlineData("a: [os.environ/NAME]", """{"a":["os.environ/NAME"]}""")]
    [InlineData("a: http://os.environ/NAME", """{"a":"http://os.environ/NAME"}""")]
    [InlineData("a: ${NAME}", """{"a":"${NAME}"}""")]
    [InlineData("a: $NAME", """{"a":"$NAME"}""")]
    public void StayAsTheyAreElsewhere(string yaml, string expected) => Resolved(yaml).ShouldBe(expected);

    private static string Resolved(string yaml)
    {
        var node = YamlDocument.Read(yaml);
        EnvironmentReferences.Resolve(node, Set);
        return node!.ToJsonString(Sandbox.LiteLlm.Http.Answers.Plain);
    }
}
