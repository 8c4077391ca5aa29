using LitellmStack.Plans;

namespace LitellmStack.Release.Steps;

/// <summary>Tries the tagged commit before anything is shown to anyone.</summary>
internal static class PublishTests
{
    public static Step Make(PublishWork work) => new("tests", $"test {work.Tagged.Tag}", work.Tests)
    {
        DoneAlready = work.AlreadyPublished is null ? null : "passed before it was published",
    };
}
