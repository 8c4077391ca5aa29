namespace LitellmStack.Models;

/// <summary>How far a pull is: the server's word for it, and bytes of the layer it is at (0 of 0 where it names none).</summary>
public sealed record PullProgress(string Status, long Completed, long Total);
