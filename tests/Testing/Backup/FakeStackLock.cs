using LitellmStack.Backup;
using LitellmStack.Testing.Ports;

namespace LitellmStack.Testing.Backup;

/// <summary>A lock in memory. Its file lies among the others, as the real one's does.</summary>
public sealed class FakeStackLock(Calls calls, FakeFiles files, string folder = "/stack/backups") : IStackLock
{
    public FakeStackLock()
        : this(new Calls(), new FakeFiles())
    {
    }

    /// <summary>Who holds it; another process where a test sets it.</summary>
    public string? Holder { get; set; }

    /// <summary>Who was killed while holding it.</summary>
    public string? Left { get; set; }

    public LockAttempt Take(string purpose) => calls.Make<LockAttempt>($"lock {purpose}", () =>
    {
        files.Put($"{folder}/{BackupName.Lock}", []);
        if (Holder is { } other)
        {
            return new LockAttempt.Held(other);
        }

        var stale = Left;
        Left = null;
        Holder = $"{purpose}, process 1, since 2026-11-23 10:15:00Z";
        return new LockAttempt.Taken(new Taking(this, calls), stale);
    });

    /// <summary>A dead process gives it back without a word of it.</summary>
    private sealed class Taking(FakeStackLock owner, Calls calls) : IDisposable
    {
        private bool isGivenBack;

        public void Dispose()
        {
            if (!isGivenBack)
            {
                owner.Left = calls.IsDead ? owner.Holder : null;
                owner.Holder = null;
            }

            isGivenBack = true;
        }
    }
}
