namespace Sandbox.LiteLlm;

/// <summary>The signals are <see cref="Launch"/>'s: the host must not stop listening before running requests are done.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
