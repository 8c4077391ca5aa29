using Nuke.Common;

namespace Conformance;

internal interface ITriggering : INukeBuild
{
    Target Announce => _ => _.Triggers(Notify).Executes(() => { });

    Target Notify => _ => _.Executes(() => { });

    Target Audit => _ => _.TriggeredBy(Announce).Executes(() => { });
}
