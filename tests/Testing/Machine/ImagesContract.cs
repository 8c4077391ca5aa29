using LitellmStack.Machine;
using LitellmStack.Ports;

namespace LitellmStack.Testing.Machine;

/// <summary>What every <see cref="IImages"/> promises.</summary>
public abstract class ImagesContract
{
    /// <summary>Of a registry that nobody runs.</summary>
    private const string NotThere = "127.0.0.1:1/litellm-stack-tests/never-made:1.2.3";

    protected abstract IImages Images { get; }

    /// <summary>Gives the engine an image and says its name.</summary>
    protected abstract Task<string> Given();

    [SkippableFact]
    public async Task PresentImageIsThere() => (await Images.Has(await Given(), default)).ShouldBeTrue();

    [SkippableFact]
    public async Task AbsentImageIsNotThere() => (await Images.Has(NotThere, default)).ShouldBeFalse();

    [SkippableFact]
    public async Task OtherTagOfAPresentImageIsNotThere() => (await Images.Has($"{(await Given()).Split(':')[0]}:never-made", default)).ShouldBeFalse();

    [SkippableFact]
    public async Task PullThatTheRegistryRefusesNamesImageAndWayOut()
    {
        var trouble = await Should.ThrowAsync<OutsideWorldException>(Images.Pull(NotThere, new CollectedProgress<string>(), default));
        trouble.Message.ShouldContain(NotThere);
        trouble.Remedy.ShouldContain("--sandbox");
    }
}
