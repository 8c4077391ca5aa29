using LitellmStack.Adapters.Files;
using LitellmStack.Backup;

namespace LitellmStack.Adapters.Tests.Files;

/// <summary>Another process that takes the lock of the folder it is given and holds it until its input ends: what 'lock' is where this assembly is started as a program.</summary>
internal static class LockHolder
{
    public static int Hold(string folder)
    {
        switch (new StackLock(folder, TimeProvider.System).Take("Backup"))
        {
            case LockAttempt.Taken taken:
                Console.WriteLine("taken");
                Console.In.ReadToEnd();
                taken.Lock.Dispose();
                return 0;
            case LockAttempt.Held held:
                Console.WriteLine($"held by {held.Holder}");
                return 1;
            default:
                return 2;
        }
    }
}
