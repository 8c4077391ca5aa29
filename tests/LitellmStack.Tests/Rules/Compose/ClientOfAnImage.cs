using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules.Compose;

/// <summary>A service that uses an image's programs and is no server keeps no data, opens no port and reads its variables as a client.</summary>
public sealed class ClientOfAnImage
{
    [Theory]
    [InlineData("postgres:18.1", "entrypoint: [sh, -c, 'pg_dump x > /backup/x']\n    volumes: ['./b:/var/lib/postgresql/data']")]
    [InlineData("postgres:17.10", "command: [psql, -c, 'select 1']")]
    [InlineData("postgres:17.10", "command: pg_dumpall -f /backup/all")]
    [InlineData("ollama/ollama:0.32.15", "command: pull tinyllama\n    environment: {OLLAMA_HOST: '127.0.0.1:11434'}")]
    [InlineData("ollama/ollama:0.32.15", "entrypoint: [sh, -c, 'ollama pull tinyllama']\n    environment: {OLLAMA_HOST: 'http://ollama', OLLAMA_NUM_GPU: '1'}")]
    public void IsNotJudgedAsAServer(string image, string part) => Run(image, part).Findings.ShouldBeEmpty();

    [Theory]
    [InlineData("postgres:17.10", "command: postgres -c max_connections=200")]
    [InlineData("postgres:17.10", "command: [-c, max_connections=200]")]
    [InlineData("postgres:17.10", "restart: always")]
    [InlineData("ollama/ollama:0.32.15", "command: serve")]
    public void IsAServerWithTheImagesOwnStart(string image, string part) =>
        Run(image, part).Findings.ShouldHaveSingleItem().Rule.ShouldBe("compose/volume-data-anonymous");

    private static ValidationReport Run(string image, string part) => Validation.Run(TextStack.Of($"services:\n  a:\n    image: {image}\n    {part}\n"));
}
