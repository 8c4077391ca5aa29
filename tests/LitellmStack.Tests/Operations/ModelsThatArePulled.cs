using LitellmStack.Operations;
using LitellmStack.Ports;
using LitellmStack.Testing.Operations;

namespace LitellmStack.Tests.Operations;

public sealed class ModelsThatArePulled
{
    private readonly FakeWorld world = new();

    public ModelsThatArePulled() => world.Files[".env"] = "# a stack that was started\n";

    [Fact]
    public async Task AreNoneWhereTheStackWasNeverStarted()
    {
        world.Files.Delete(".env");
        (await Should.ThrowAsync<OutsideWorldException>(() => Pull())).Message.ShouldContain("There is no '.env'");
    }

    [Fact]
    public async Task AreThoseThatTheCatalogueMarks()
    {
        (await Pull()).ShouldBe(ExitCode.Done);
        (await world.Server.Installed(default)).ShouldBe(["tinyllama:latest"]);
    }

    [Fact]
    public async Task AreThoseThatWereNamed()
    {
        (await Pull("bge-m3")).ShouldBe(ExitCode.Done);
        (await world.Server.Installed(default)).ShouldBe(["bge-m3:latest"]);
    }

    [Fact]
    public async Task TwiceIsOnce()
    {
        await Pull();
        world.Transcript.Clear();
        await Pull();
        world.Transcript.Lines.ShouldBe(["model: tinyllama is there"]);
        world.Calls.Made.Count(c => c.StartsWith("ollama pull", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task OneThatIsNotThereFailsAndTheOthersArePulled()
    {
        (await Pull("nope", "bge-m3")).ShouldBe(ExitCode.OutsideWorld);
        (await world.Server.Installed(default)).ShouldBe(["bge-m3:latest"]);
    }

    [Fact]
    public async Task WithoutRoomAreLeftOutWithTheArithmetic()
    {
        world.Host.Free = 100_000_000;
        (await Pull()).ShouldBe(ExitCode.Done);
        world.Transcript.Lines.ShouldHaveSingleItem().ShouldContain("of disk, 0.1 GB are free");
        (await world.Server.Installed(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task NamedOneIsPulledWhateverItsSize()
    {
        world.Host.Free = 100_000_000;
        (await Pull("tinyllama")).ShouldBe(ExitCode.Done);
        (await world.Server.Installed(default)).ShouldBe(["tinyllama:latest"]);
    }

    [Fact]
    public async Task RehearsedPullsNothing()
    {
        (await new ModelsOperation(world.Of(isSandbox: false, isDryRun: true)).Run([], default)).ShouldBe(ExitCode.Done);
        world.Transcript.Lines.ShouldBe(["model: would pull tinyllama"]);
        (await world.Server.Installed(default)).ShouldBeEmpty();
    }

    private Task<ExitCode> Pull(params string[] names) => new ModelsOperation(world.Of(isSandbox: false)).Run(names, default);
}
