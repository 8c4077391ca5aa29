namespace LitellmStack.Machine;

/// <summary>One named volume of a stack.</summary>
/// <param name="Name">Its full name: "litellm-stack_db-data".</param>
/// <param name="Volume">Its name in the compose file: "db-data".</param>
/// <param name="Created">As the engine says it; tells one volume from a later one of the same name.</param>
public sealed record VolumeFacts(string Name, string Volume, string Created);
