namespace Build.Tests.Bootstrap;

public sealed class PlaceOfTheStart : CloneTest
{
    [SkippableFact]
    public void MayBeAnyFolder()
    {
        Clone.Run(new Start { Folder = Clone.Elsewhere }).Output.Trim().ShouldBe(Clone.Root);

        Sdk.EnvironmentOf("program").ShouldContain($"STACK_CALLER_DIRECTORY={Clone.Elsewhere}");
    }

    [SkippableFact]
    public void MayBeAnAbsoluteLink()
    {
        var link = Path.Combine(Clone.Elsewhere, "stack");
        File.CreateSymbolicLink(link, Clone.At("build.sh"));

        Clone.Run(new Start { Command = [link] }).Output.Trim().ShouldBe(Clone.Root);
    }

    [SkippableFact]
    public void MayBeALinkToARelativeLink()
    {
        var links = Clone.Elsewhere;
        File.CreateSymbolicLink(Path.Combine(links, "first"), Path.GetRelativePath(links, Clone.At("build.sh")));
        File.CreateSymbolicLink(Path.Combine(links, "second"), "first");

        Clone.Run(new Start { Command = ["bash", "second"], Folder = links }).Output.Trim().ShouldBe(Clone.Root);
    }

    [SkippableFact]
    public void DoesNotMindCdPath() =>
        Clone.Run(new Start { Command = ["bash", "build.sh"], Variables = { ["CDPATH"] = Clone.Elsewhere } }).Output.Trim().ShouldBe(Clone.Root);

    [SkippableFact]
    public void MayMoveWithTheClone()
    {
        Clone.Build();
        var moved = Path.Combine(Clone.Elsewhere, "moved");
        Directory.Move(Clone.Root, moved);

        Clone.Run(new Start { Command = [Path.Combine(moved, "build.sh")], Folder = moved }).Output.Trim().ShouldBe(moved);

        Sdk.Verbs.Count(x => x == "publish").ShouldBe(1);
    }
}
