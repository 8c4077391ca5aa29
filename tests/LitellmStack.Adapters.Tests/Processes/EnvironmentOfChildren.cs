using LitellmStack.Adapters.Processes;

namespace LitellmStack.Adapters.Tests.Processes;

public sealed class EnvironmentOfChildren
{
    [Fact]
    public void IsTheProcesssOwnWhenItIsCaptured() => ChildEnvironment.Capture().Variables["PATH"].ShouldBe(System.Environment.GetEnvironmentVariable("PATH"));

    [Fact]
    public void LosesWhatIsTakenAwayAndKeepsTheRest()
    {
        var shell = new ChildEnvironment(new Dictionary<string, string> { ["COMPOSE_FILE"] = "a", ["compose_file"] = "b", ["HOME"] = "/root" });
        shell.Without(name => name.StartsWith("COMPOSE_", StringComparison.Ordinal)).Variables.ShouldBe(
            new Dictionary<string, string> { ["compose_file"] = "b", ["HOME"] = "/root" }, ignoreOrder: true);
        shell.Variables.Count.ShouldBe(3);
    }
}
