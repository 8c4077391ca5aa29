using LitellmStack.Backup;
using LitellmStack.Testing.Backup;

namespace LitellmStack.Tests.Backup;

public sealed class LockInMemory : StackLockContract
{
    protected override IStackLock Lock { get; } = new FakeStackLock();

    [Fact]
    public void LeftByAKilledRunIsNamedOnce()
    {
        var mutex = new FakeStackLock { Left = "Backup, process 812, since 2026-11-23 10:15:00Z" };
        var taken = mutex.Take("Restore").ShouldBeOfType<LockAttempt.Taken>();
        taken.Stale.ShouldBe("Backup, process 812, since 2026-11-23 10:15:00Z");
        taken.Lock.Dispose();
        mutex.Take("Restore").ShouldBeOfType<LockAttempt.Taken>().Stale.ShouldBeNull();
    }
}
