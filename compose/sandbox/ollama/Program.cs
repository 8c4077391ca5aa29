namespace Sandbox.Ollama;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["--health", var address])
            return await HealthProbe.Ask(address, Console.Error);

        await using var server = Server.Build(args, Console.Out);
        await server.RunAsync();
        return 0;
    }
}
