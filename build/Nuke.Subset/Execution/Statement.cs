namespace Nuke.Common.Execution;

/// <summary>What a target says about another one, by the delegate that defines the other.</summary>
internal sealed record Statement(Relation Relation, Target Other);
