using Nuke.Common;

namespace Conformance;

internal interface IDemanding : INukeBuild
{
    [Parameter("A text that a target demands.")]
    string? Demanded => TryGetValue(() => Demanded);

    [Parameter("A number that a target demands.")]
    int? DemandedNumber => TryGetValue<int?>(() => DemandedNumber);

    [Parameter("A list that a target demands.", Separator = ",")]
    string[]? DemandedList => TryGetValue(() => DemandedList);

    [Parameter("A word of consent.")]
    bool? Consent => TryGetValue<bool?>(() => Consent);

    Target Harmless => _ => _.Executes(() => { });

    Target DemandsText => _ => _.DependsOn(Harmless).Requires(() => Demanded).Executes(() => { });

    Target DemandsNumber => _ => _.Requires(() => DemandedNumber).Executes(() => { });

    Target DemandsList => _ => _.Requires(() => DemandedList).Executes(() => { });

    Target DemandsConsent => _ => _.Requires(() => Consent == true).Executes(() => { });

    Target AboveDemands => _ => _.DependsOn(DemandsText).Executes(() => { });
}
