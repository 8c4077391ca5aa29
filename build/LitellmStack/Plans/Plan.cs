namespace LitellmStack.Plans;

/// <summary>What leads from the observed state to the desired one, in order. Planning again after a stop lets finished steps fall out.</summary>
public sealed record Plan(IReadOnlyList<Step> Steps);
