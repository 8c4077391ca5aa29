using LitellmStack.Findings;

namespace LitellmStack.Compose;

/// <summary>A service that another one is started after.</summary>
/// <param name="Condition">"service_started", "service_healthy", "service_completed_successfully".</param>
public sealed record ServiceDependency(string Name, Place Place, string Condition);
