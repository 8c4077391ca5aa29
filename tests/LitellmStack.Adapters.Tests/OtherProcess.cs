using LitellmStack.Adapters.Tests.Dotnet;
using LitellmStack.Adapters.Tests.Files;

namespace LitellmStack.Adapters.Tests;

/// <summary>What this assembly does where a test starts it as a program, to have a second process.</summary>
internal static class OtherProcess
{
    public static async Task<int> Main(string[] arguments) => arguments switch
    {
        ["lock", var folder] => LockHolder.Hold(folder),
        ["bundle", var clone, var target] => await BundleInAnotherProcess.Write(clone, target),
        _ => 2,
    };
}
