using System.Globalization;

using LitellmStack.Ports;
using LitellmStack.Testing;
using LitellmStack.Testing.Release.GitHub;

namespace LitellmStack.Adapters.Tests.GitHub;

/// <summary>Every call of a publication breaks once, before or after its effect; the run that follows ends with the same bytes and one release.</summary>
public sealed class PublishingThatBreaks(FakeGitHubServer server) : IClassFixture<FakeGitHubServer>
{
    public enum Fault
    {
        FailBefore,
        FailAfter,
        FailFrom,
        FailAfterAndFrom,
        DieBefore,
        DieAfter,
    }

    /// <summary>What GitHub has when the first run begins.</summary>
    public enum Ground
    {
        Nothing,
        ListThatLags,
        HalfADraft,
        NoDigests,
    }

    public static TheoryData<Fault, Ground> All
    {
        get
        {
            var all = new TheoryData<Fault, Ground>();
            foreach (var fault in Enum.GetValues<Fault>())
            {
                foreach (var ground in Enum.GetValues<Ground>())
                {
                    all.Add(fault, ground);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task IsFinishedByTheNextRun(Fault fault, Ground ground)
    {
        var count = await CallsOf(ground);

        for (var n = 1; n <= count; n++)
        {
            var scene = Scene(ground);
            var where = string.Create(CultureInfo.InvariantCulture, $"{fault} at call {n} of {count}, {ground}");
            await Break(scene, fault, n);
            scene.Calls.Recover();
            var first = scene.Transcript.Text;

            (await scene.Run()).ShouldBe(ExitCode.Done, $"{where}\n{first}---\n{scene.Transcript.Text}");

            scene.ShouldBePublished();
            scene.Transcript.Text.ShouldNotContain("canary", Case.Insensitive, where);

            scene.GitHub.Requests.Clear();
            (await scene.Run()).ShouldBe(ExitCode.Done, where);
            scene.Written.ShouldBeEmpty(where);
        }
    }

    /// <summary>So that a call that is added is seen: it is a place where a publication can break.</summary>
    [Theory]
    [InlineData(Ground.Nothing, 31)]
    [InlineData(Ground.ListThatLags, 31)]
    [InlineData(Ground.HalfADraft, 28)]
    [InlineData(Ground.NoDigests, 49)]
    public async Task HasSoManyCallsThatCanBreak(Ground ground, int calls) => (await CallsOf(ground)).ShouldBe(calls);

    private async Task<int> CallsOf(Ground ground)
    {
        var scene = Scene(ground);
        (await scene.Run()).ShouldBe(ExitCode.Done, scene.Transcript.Text);
        return scene.Calls.Made.Count;
    }

    private PublishScene Scene(Ground ground)
    {
        var scene = new PublishScene(server);
        scene.GitHub.TellsDigests = ground != Ground.NoDigests;
        scene.GitHub.ListLag = ground == Ground.ListThatLags ? 3 : 0;
        if (ground == Ground.HalfADraft)
        {
            var draft = scene.GitHub.Add("v1.4.0", "of an earlier run");
            draft.Assets.Add(new(7001, "SHA256SUMS", new byte[] { 1, 2, 3 }, "starter"));
            draft.Assets.Add(new(7002, "sbom.cdx.json", new byte[] { 1, 2, 3 }));
            draft.Assets.Add(new(7003, "notes.tmp", new byte[] { 1, 2, 3 }));
        }

        return scene;
    }

    private static async Task Break(PublishScene scene, Fault fault, int n)
    {
        switch (fault)
        {
            case Fault.FailBefore:
                scene.Calls.FailBefore(n, FaultyWire.Broken);
                break;
            case Fault.FailAfter:
                scene.Calls.FailAfter(n, FaultyWire.Broken);
                break;
            case Fault.FailFrom:
                scene.Calls.FailFrom(n, FaultyWire.Broken);
                break;
            case Fault.FailAfterAndFrom:
                scene.Calls.FailAfter(n, FaultyWire.Broken);
                scene.Calls.FailFrom(n + 1, FaultyWire.Broken);
                break;
            case Fault.DieBefore:
                scene.Calls.DieBefore(n);
                break;
            default:
                scene.Calls.DieAfter(n);
                break;
        }

        try
        {
            (await scene.Run()).ShouldBeOneOf(ExitCode.Done, ExitCode.OutsideWorld);
        }
        catch (Killed)
        {
            scene.Calls.IsDead.ShouldBeTrue();
        }
    }
}
