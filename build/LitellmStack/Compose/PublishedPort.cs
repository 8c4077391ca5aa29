namespace LitellmStack.Compose;

/// <summary>A container's port on this machine.</summary>
/// <param name="Address">The host address it is bound to: "127.0.0.1".</param>
public sealed record PublishedPort(string Address, int Host, int Container);
