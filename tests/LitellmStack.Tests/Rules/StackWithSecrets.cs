using LitellmStack.Findings;
using LitellmStack.Rules;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules;

/// <summary>Each secret stands on a line that has a finding, so that its excerpt is shown.</summary>
public sealed class StackWithSecrets
{
    private static readonly string[] Secrets =
        ["hunter2hunter2", "anOrdinaryWord", "theSaltOfTheEarth", "inTheDefault", "fromTheSettings", "sk-proj-0123456789abcdef", "userInfoPw", "firstLineOfKey", "secondLineOfKey", "1234"];

    private static readonly ValidationReport Report = Validation.Run(TextStack.Of(
        compose:
            """
            services:
              litellm:
                image: ghcr.io/berriai/litellm:latest
                environment:
                  MY_TOKEN: anOrdinaryWord${
                  URL: postgres://u:userInfoPw@db/${
                  DB: postgres://u:${DB_PASSWORD:-inTheDefault}@db/${
              other:
                environment: ["A_PASSWORD=1234${"]
            """,
        settings:
            """
            model_list:
              - model_name: a
                api_key: fromTheSettings
                litellm_params: {model: openai/x}
            general_settings:
              salt_key: theSaltOfTheEarth
              other: sk-proj-0123456789abcdef
            """,
        env: "PRIVATE_KEY=\"firstLineOfKey\nsecondLineOfKey\" x\nDECLARED=hunter2hunter2\nCOPY=hunter2hunter2\n",
        example: "# A secret by declaration alone.\n#: optional, secret\n#DECLARED=\n"));

    [Fact]
    public void HasFindingsOnTheirLines() => Report.Findings.Select(f => $"{f.Place!.File}:{f.Place.Line}").Distinct().ShouldBe(
    [
        ".env:1", ".env:2", ".env:3", ".env:4", "compose/docker-compose.yml:3", "compose/docker-compose.yml:4", "compose/docker-compose.yml:5", "compose/docker-compose.yml:6",
        "compose/docker-compose.yml:7", "compose/docker-compose.yml:9", "config/env.example:3", "config/litellm_settings.yml:3",
        "config/litellm_settings.yml:6", "config/litellm_settings.yml:7",
    ]);

    [Fact]
    public void ShowsNoneOfThem()
    {
        var shown = Report.ToText(new TextStyle()) + Report.ToJson();

        foreach (var secret in Secrets)
        {
            shown.ShouldNotContain(secret, Case.Sensitive, secret);
        }
    }
}
