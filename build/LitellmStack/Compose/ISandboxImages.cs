namespace LitellmStack.Compose;

/// <summary>The images of the sandbox's stand-ins, built on this machine.</summary>
public interface ISandboxImages
{
    /// <summary>Builds what is missing under a tag, reporting a line a step. Throws <see cref="Ports.OutsideWorldException"/> with the last lines heard where it does not get there.</summary>
    Task Build(string tag, IProgress<string> progress, CancellationToken cancellation);
}
