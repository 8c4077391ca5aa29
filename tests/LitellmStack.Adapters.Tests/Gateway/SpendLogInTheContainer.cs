using LitellmStack.Adapters.Gateway;
using LitellmStack.Compose;
using LitellmStack.Ports;

namespace LitellmStack.Adapters.Tests.Gateway;

public sealed class SpendLogInTheContainer : ICompose
{
    private readonly List<string> queries = [];
    private ComposeAnswer answer = new(0, "1\n", "");

    bool ICompose.IsInstalled => true;

    Task<string?> ICompose.Version(CancellationToken cancellation) => throw new NotSupportedException();

    Task<int> ICompose.Attach(ComposeCall call, CancellationToken cancellation) => throw new NotSupportedException();

    Task<ComposeAnswer> ICompose.Run(ComposeCall call, IProgress<string>? lines, CancellationToken cancellation)
    {
        call.EnvFile.ShouldBe(".env");
        call.Arguments.Take(4).ShouldBe(["exec", "-T", "db", "sh"]);
        queries.Add(call.Arguments[^1]);
        return Task.FromResult(answer);
    }

    [Theory]
    [InlineData("1\n", true)]
    [InlineData("2\n", true)]
    [InlineData("0\n", false)]
    public async Task HasARowWhereTheDatabaseCountsOne(string count, bool isThere)
    {
        answer = new(0, count, "");
        (await Log.Contains(["chatcmpl-1", "call-2"], default)).ShouldBe(isThere);
        queries.ShouldHaveSingleItem().ShouldEndWith("WHERE request_id IN ('chatcmpl-1','call-2')");
    }

    [Theory]
    [InlineData("x'); DROP TABLE \"LiteLLM_SpendLogs\"; --")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("$(rm)")]
    public async Task AsksNothingForAnIdThatIsNone(string id)
    {
        (await Log.Contains([id], default)).ShouldBeFalse();
        queries.ShouldBeEmpty();
    }

    [Fact]
    public async Task CountsTheTables()
    {
        answer = new(0, " 61 \n", "");
        (await Log.Tables(default)).ShouldBe(61);
    }

    [Theory]
    [InlineData(2, "", "psql: connection refused")]
    [InlineData(0, "no number", "")]
    public async Task QuotesADatabaseThatDoesNotAnswer(int exitCode, string output, string errors)
    {
        answer = new(exitCode, output, errors);
        var trouble = await Should.ThrowAsync<OutsideWorldException>(Log.Tables(default));
        trouble.Message.ShouldContain(errors + output);
        trouble.ChildExitCode.ShouldBe(exitCode);
        trouble.Remedy.ShouldContain("./build.sh Logs --service db");
    }

    private ContainerSpendLog Log => new(this, ".env");
}
