using Integration.Tests.Stage;

namespace Integration.Tests;

[Collection(OnTheRunningStack.Name)]
public sealed class BootFromNothing(RunningStack stack)
{
    [SkippableFact]
    public async Task SaysEachStepInOrder()
    {
        await stack.Clone();

        string[] steps = [".env.sandbox", "accelerator", "stack", "images", "containers", "db", "ollama", "litellm", "gateway", "model", "first answer", "ready"];
        stack.Boot!.Lines.Select(line => line.Title).Where(steps.Contains).ShouldBe(steps, stack.Boot.Said);
    }

    [SkippableFact]
    public async Task EndsWithAFirstAnswer()
    {
        await stack.Clone();

        stack.Boot!["first answer"].ShouldStartWith("tinyllama: \"4");
    }

    [SkippableFact]
    public async Task SaysThatItIsTheSandbox()
    {
        await stack.Clone();

        stack.Boot!.Errors.ShouldContain("SANDBOX");
    }

    [SkippableFact]
    public async Task NamesTheAddressThatAnswers()
    {
        var clone = await stack.Clone();

        stack.Boot!["ready"].ShouldStartWith($"http://127.0.0.1:{clone.GatewayPort} ");
        (await clone.Gateway.Chat("What is 2 + 2?")).Text.ShouldContain("4");
    }

    [SkippableFact]
    public async Task WritesTheSecretsForTheOwnerAlone()
    {
        var clone = await stack.Clone();

        (await Child.Run("stat", "--format", "%a", clone.EnvFile)).Output.Trim().ShouldBe("600");
        stack.Boot!.Said.ShouldNotContain(clone.Value("LITELLM_MASTER_KEY"));
    }
}
