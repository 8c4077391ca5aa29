using Integration.Tests.Stage;

namespace Integration.Tests;

[Collection(OnTheRunningStack.Name)]
public sealed class ExamplesOfTheDocuments(RunningStack stack)
{
    [SkippableFact]
    public async Task AskTheGatewayWithCurl()
    {
        var clone = await stack.Clone();

        var answers = (await clone.Bash("docs/examples/curl.sh", ".env.sandbox")).EndedWith(0);

        answers.Output.ShouldContain("\"gpt-oss-20b\"");
        answers.Output.ShouldContain("\"content\":\"4.\"");
    }
}
