namespace Integration.Tests.Stage;

/// <summary>
/// One sandbox that is booted once, by the first situation that asks for it, and shared by all that leave it running as they found it.
/// Situations of one collection run one after the other.
/// </summary>
public sealed class RunningStack : IAsyncLifetime
{
    private Clone? clone;

    /// <summary>What the boot said.</summary>
    internal ProgramRun? Boot { get; private set; }

    internal async Task<Clone> Clone()
    {
        if (clone is null)
        {
            clone = await Stage.Clone.Make();
            Boot = await clone.Run("Up", "--sandbox");
        }

        Boot!.EndedWith(0);
        return clone;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (clone is not null)
        {
            await clone.DisposeAsync();
        }
    }
}

[CollectionDefinition(Name)]
public sealed class OnTheRunningStack : ICollectionFixture<RunningStack>
{
    public const string Name = "on the running stack";
}
