using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Machine;

namespace LitellmStack.Tests.Environment;

public sealed class SecretsBesideAVolume
{
    private static readonly StackIdentity Stack = new("litellm-stack", IsSandbox: false);
    private static readonly VolumeFacts Volume = new("litellm-stack_db-data", "db-data", "2026-01-02T03:04:05Z");
    private static readonly VolumeFacts Models = new("litellm-stack_ollama-models", "ollama-models", "2026-01-01T00:00:00Z");

    public static TheoryData<string?, bool, bool> Meetings => new()
    {
        // what the block remembers, secrets are about to be made, may they meet the volume
        { null, false, true },
        { null, true, false },
        { DataBond.Pending, false, true },
        { DataBond.Pending, true, false },
        { DataBond.NotLookedAt, false, false },
        { DataBond.NotLookedAt, true, false },
        { "2026-01-02T03:04:05Z", false, true },
        { "2026-01-02T03:04:05Z", true, false },
        { "2025-12-31T00:00:00Z", false, false },
        { "2025-12-31T00:00:00Z", true, false },
    };

    [Theory]
    [MemberData(nameof(Meetings))]
    public void MeetItOnlyWhereTheyBelongToIt(string? bond, bool areMade, bool mayMeet)
    {
        var finding = DataBond.Check(Stack, bond, areMade ? ["POSTGRES_PASSWORD"] : [], [Models, Volume]);
        (finding is null).ShouldBe(mayMeet);
    }

    [Theory]
    [MemberData(nameof(Meetings))]
    public void MeetNoneWhereThereIsNone(string? bond, bool areMade, bool mayMeet)
    {
        _ = mayMeet;
        DataBond.Check(Stack, bond, areMade ? ["POSTGRES_PASSWORD"] : [], [Models]).ShouldBeNull();
    }

    [Fact]
    public void AreRefusedWithEveryWayOut()
    {
        var finding = DataBond.Check(Stack, null, ["LITELLM_SALT_KEY"], [Volume]).ShouldNotBeNull();
        finding.RetryHelps.ShouldBeFalse();
        finding.Message.ShouldContain("'litellm-stack_db-data'");
        finding.Message.ShouldContain("LITELLM_SALT_KEY");
        finding.Message.ShouldContain("Nothing was changed.");
        finding.Remedy.ShouldContain("--project other");
        finding.Remedy.ShouldContain("./build.sh Down --volumes --project litellm-stack");
    }

    [Fact]
    public void OfAnotherProjectCountAsNotLookedAt()
    {
        var file = EnvText.Empty.WithBlock([new("COMPOSE_PROJECT_NAME", "other"), new(StackBlock.DataName, Volume.Created)]);
        DataBond.Of(file, "litellm-stack").ShouldBe(DataBond.NotLookedAt);
        DataBond.Of(file, "other").ShouldBe(Volume.Created);
    }

    [Fact]
    public void AreRememberedWithTheVolumeThatIsThere()
    {
        DataBond.Next(null, [Models, Volume]).ShouldBe(Volume.Created);
        DataBond.Next(DataBond.Pending, [Volume]).ShouldBe(Volume.Created);
        DataBond.Next("older", [Models]).ShouldBe(DataBond.Pending);
        DataBond.Next(null, null).ShouldBe(DataBond.NotLookedAt);
        DataBond.Next("kept", null).ShouldBe("kept");
    }
}
