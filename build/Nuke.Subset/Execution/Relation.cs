namespace Nuke.Common.Execution;

/// <summary>How a target stands to another one.</summary>
internal enum Relation
{
    DependsOn,
    DependentFor,
    Before,
    After,
    Triggers,
    TriggeredBy,
}
