using LitellmStack.Plans;
using LitellmStack.Release.Steps;

namespace LitellmStack.Release;

/// <summary>From a tag to a release that is read back. Nothing that is published is changed; what is done already falls out, however often it runs.</summary>
public static class PublishPlan
{
    public static Plan Make(PublishWork work) => new(
    [
        PublishTag.Make(work),
        PublishTests.Make(work),
        PublishBundle.Make(work),
        PublishDraft.Make(work),
        PublishUpload.Make(work),
        PublishSweep.Make(work),
        PublishCompare.Make(work),
        PublishRelease.Make(work),
        PublishReadBack.Make(work),
    ]);
}
