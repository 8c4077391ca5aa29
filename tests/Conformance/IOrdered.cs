using Nuke.Common;

using static Conformance.Transcript;

namespace Conformance;

internal interface IOrdered : INukeBuild
{
    Target First => _ => _.Executes(() => { });

    Target Second => _ => _.Executes(() => { });

    Target Third => _ => _.Executes(() => { });

    Target All => _ => _.DependsOn(First, Second, Third);

    Target Early => _ => _.Before(First).Executes(() => { });

    Target Late => _ => _.After(Third).Executes(() => { });

    Target Prepare => _ => _.DependentFor(Assemble).Executes(() => { });

    Target Assemble => _ => _
        .Executes(() => Say("one"), () => Say("two"))
        .Executes(async () =>
        {
            await Task.Yield();
            Say("three");
        });

    Target Optional => _ => _
        .TryDependsOn<INotThere>(x => x.Absent)
        .TryAfter<IOrdered>(x => x.Prepare)
        .Executes(() => { });

    Target Overridden => _ => _.Executes(() => Say("of the interface"));

    internal interface INotThere : INukeBuild
    {
        Target Absent => _ => _.Executes(() => { });
    }
}
