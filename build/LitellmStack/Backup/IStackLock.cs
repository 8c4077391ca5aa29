namespace LitellmStack.Backup;

/// <summary>One operation at a time on a stack's backups. The lock dies with its holder, so that a killed one leaves nothing that blocks.</summary>
public interface IStackLock
{
    /// <summary>Takes it at once or says who holds it.</summary>
    /// <param name="purpose">"Backup", "Restore": what another one reads.</param>
    LockAttempt Take(string purpose);
}
