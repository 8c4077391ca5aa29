namespace Nuke.Common.Execution;

/// <summary>What a target says about another one.</summary>
internal enum Relation
{
    DependsOn,
    DependentFor,
    Before,
    After,
    Triggers,
    TriggeredBy,
}
