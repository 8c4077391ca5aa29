using LitellmStack.Compose;

namespace LitellmStack.Tests.Compose;

public sealed class CallsOfCompose
{
    public static TheoryData<ComposeCall, string> Calls => new()
    {
        { ComposeCalls.Up(".env", []), "docker compose --env-file .env up --detach --no-build --pull never --remove-orphans" },
        { ComposeCalls.Up(".env", ["db"]), "docker compose --env-file .env up --detach --no-build --pull never --remove-orphans db" },
        { ComposeCalls.Down(".env", volumes: false), "docker compose --env-file .env down --remove-orphans" },
        { ComposeCalls.Down(".env.sandbox", volumes: true), "docker compose --env-file .env.sandbox down --remove-orphans --volumes" },
        { ComposeCalls.DownByLabel("team", volumes: false), "docker compose --project-name team down --remove-orphans" },
        { ComposeCalls.Restart(".env", ["db", "litellm"]), "docker compose --env-file .env restart db litellm" },
        { ComposeCalls.Ps(".env"), "docker compose --env-file .env ps --all" },
        { ComposeCalls.Logs(".env", follow: true, 100, ["db"]), "docker compose --env-file .env logs --tail 100 --follow db" },
        { ComposeCalls.Logs(".env", follow: false, 0, []), "docker compose --env-file .env logs --tail 0" },
        { ComposeCalls.Shell(".env", "db", isTerminal: true), "docker compose --env-file .env exec db sh" },
        { ComposeCalls.Shell(".env", "db", isTerminal: false), "docker compose --env-file .env exec -T db sh" },
        { ComposeCalls.Config(null), "docker compose config --format json" },
        { ComposeCalls.Accepts(null), "docker compose config --quiet" },
        { ComposeCalls.Hashes(".env"), "docker compose --env-file .env config --hash *" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void AreWhatAUserWouldType(ComposeCall call, string typed) => call.ToString().ShouldBe(typed);

    [Fact]
    public void ShowNoVariable() =>
        (ComposeCalls.Ps(null) with { Variables = new Dictionary<string, string> { ["POSTGRES_PASSWORD"] = "secret" } }).ToString().ShouldNotContain("secret");
}
