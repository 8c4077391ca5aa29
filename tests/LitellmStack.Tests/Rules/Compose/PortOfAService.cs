using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules.Compose;

public sealed class PortOfAService
{
    [Theory]
    [InlineData("\"11434\"", true)]
    [InlineData("\"11434:11434\"", true)]
    [InlineData("\"0.0.0.0:11434:11434\"", true)]
    [InlineData("\"[::]:11434:11434\"", true)]
    [InlineData("\"11434-11436:11434-11436/tcp\"", true)]
    [InlineData("{target: 11434, published: 11434}", true)]
    [InlineData("\"127.0.0.1:11434:11434\"", false)]
    [InlineData("\"127.0.0.1::11434\"", false)]
    [InlineData("\"[::1]:11434:11434\"", false)]
    [InlineData("\"192.0.2.7:11434:11434\"", false)]
    [InlineData("\"${UNKNOWN:?}:11434:11434\"", false)]
    [InlineData("{target: 11434, published: 11434, host_ip: 127.0.0.1}", false)]
    public void IsOpenWhereNoAddressOfThisMachineAloneIsNamed(string port, bool isOpen) => Validation
        .Run(TextStack.Of($"services:\n  a:\n    image: ollama/ollama:0.32.15\n    ports: [{port}]\n")).Findings
        .Any(f => f.Rule == "compose/port-open-to-all").ShouldBe(isOpen);

    [Theory]
    [InlineData("entrypoint: [/bin/sh, -c, 'ollama serve & sleep 5 && ollama pull tinyllama && wait']", true)]
    [InlineData("entrypoint: [sh, -c], command: ['ollama serve']", true)]
    [InlineData("entrypoint: /bin/ollama serve", true)]
    [InlineData("entrypoint: [sh, -c, 'ollama pull tinyllama']", false)]
    [InlineData("entrypoint: [sh, -c, 'my-ollama serve']", false)]
    [InlineData("entrypoint: /start.sh", false)]
    public void IsOpenAlsoWhereAShellStartsTheServer(string start, bool isOpen) => Validation
        .Run(TextStack.Of($"services:\n  a: {{image: 'ollama/ollama:0.32.15', {start}, ports: ['11434:11434']}}\n")).Findings
        .Any(f => f.Rule == "compose/port-open-to-all").ShouldBe(isOpen);
}
