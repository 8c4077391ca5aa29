using LitellmStack.LiteLlm;

namespace LitellmStack.Rules.Wiring;

/// <summary>Where a route goes.</summary>
internal sealed record RouteAddress(Route Route, ApiBase Address);
