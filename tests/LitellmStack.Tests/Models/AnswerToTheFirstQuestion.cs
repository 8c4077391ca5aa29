using LitellmStack.Models;
using LitellmStack.Plans;
using LitellmStack.Testing;
using LitellmStack.Testing.Health;

namespace LitellmStack.Tests.Models;

public sealed class AnswerToTheFirstQuestion
{
    private readonly FakeGateway gateway;

    public AnswerToTheFirstQuestion()
    {
        var calls = new Calls();
        gateway = new FakeGateway(calls, new FakeSpendLog(calls));
        gateway.Served.Add("tinyllama");
    }

    [Theory]
    [InlineData("4.", "tinyllama: \"4.\"")]
    [InlineData("  4.\n", "tinyllama: \"4.\"")]
    [InlineData("two\nlines", "tinyllama: \"two lines\"")]
    public async Task IsShownInOneLine(string answer, string shown)
    {
        gateway.Answers = _ => answer;
        (await Ask()).ShouldBe(new Outcome.Done(shown));
    }

    [Fact]
    public async Task LongOneIsCut()
    {
        gateway.Answers = _ => new string('x', 200);
        (await Ask()).ShouldBeOfType<Outcome.Done>().Detail.ShouldBe($"tinyllama: \"{new string('x', 60)}…\"");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public async Task EmptyOneIsAFailure(string answer)
    {
        gateway.Answers = _ => answer;
        (await Ask()).ShouldBeOfType<Outcome.Failed>().RetryHelps.ShouldBeFalse();
    }

    [Fact]
    public void IsNotAskedForWhereNoModelIsThere() => FirstAnswer.Step(gateway, route: null).SkipReason.ShouldBe("no route's model is pulled yet");

    private Task<Outcome> Ask() => FirstAnswer.Step(gateway, "tinyllama").Act(new CollectedProgress<string>(), default);
}
