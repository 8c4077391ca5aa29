using LitellmStack.Backup;

namespace LitellmStack.Testing.Backup;

/// <summary>What every <see cref="IStackLock"/> promises.</summary>
public abstract class StackLockContract
{
    /// <summary>On a folder that is not there yet; each time the same lock.</summary>
    protected abstract IStackLock Lock { get; }

    [Fact]
    public void FreeOneIsTaken()
    {
        var taken = Lock.Take("Backup").ShouldBeOfType<LockAttempt.Taken>();
        taken.Stale.ShouldBeNull();
        taken.Lock.Dispose();
    }

    [Fact]
    public void SecondOneLearnsWhoHoldsIt()
    {
        using var first = Lock.Take("Restore").ShouldBeOfType<LockAttempt.Taken>().Lock;
        Lock.Take("Backup").ShouldBeOfType<LockAttempt.Held>().Holder.ShouldMatch("^Restore, process [0-9]+, since [0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8}Z$");
    }

    [Fact]
    public void OneThatWasGivenBackIsFreeAndNotStale()
    {
        Lock.Take("Restore").ShouldBeOfType<LockAttempt.Taken>().Lock.Dispose();
        using var again = Lock.Take("Backup").ShouldBeOfType<LockAttempt.Taken>().Lock;
        Lock.Take("Restore").ShouldBeOfType<LockAttempt.Held>().Holder.ShouldStartWith("Backup, ");
    }

    [Fact]
    public void GivingBackTwiceDoesNotTakeItFromTheNext()
    {
        var first = Lock.Take("Restore").ShouldBeOfType<LockAttempt.Taken>().Lock;
        first.Dispose();
        using var second = Lock.Take("Backup").ShouldBeOfType<LockAttempt.Taken>().Lock;
        first.Dispose();
        Lock.Take("Restore").ShouldBeOfType<LockAttempt.Held>().Holder.ShouldStartWith("Backup, ");
    }

    [Fact]
    public void RefusalDoesNotWearItOut()
    {
        using (Lock.Take("Restore").ShouldBeOfType<LockAttempt.Taken>().Lock)
        {
            Lock.Take("Backup").ShouldBeOfType<LockAttempt.Held>();
            Lock.Take("Backup").ShouldBeOfType<LockAttempt.Held>();
        }

        Lock.Take("Backup").ShouldBeOfType<LockAttempt.Taken>().Lock.Dispose();
    }
}
