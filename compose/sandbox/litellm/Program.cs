using Sandbox.LiteLlm.Settings;

namespace Sandbox.LiteLlm;

internal static class Program
{
    private static async Task<int> Main(string[] args) =>
        await Launch.Run(args, Surroundings.OfThisProcess(), Console.Out, Console.Error);
}
