using Integration.Tests.Stage;

using Sandbox.Tests.LiteLlm.Database.Server;

namespace Integration.Tests.Releases;

[Collection(OnAMadeRelease.Name)]
public sealed class UnpackedBundle(MadeRelease release)
{
    private const string Origin = "build  litellm-stack 9.8.7, its program compiled with the packages '";

    [SkippableFact]
    public async Task RunsHelpAndValidateInAContainerWithoutDotnet()
    {
        await using var bundle = await Unpacked();
        var image = await ServerImage.Find();
        Task<ProgramRun> Inside(string command) => DockerCli.Shared.Try(
            "run", "--rm", "--name", $"{bundle.Name}-inside", "--network", "none", "--volume", $"{bundle.Folder}:/opt/stack", "--workdir", "/", "--entrypoint", "bash", image, "-c", command);

        (await Inside("! command -v dotnet")).EndedWith(0);
        var help = (await Inside("/opt/stack/build.sh Help")).EndedWith(0);
        var validate = (await Inside("/opt/stack/build.sh Validate")).EndedWith(0);

        help.Output.ShouldContain("PullModels");
        help.Errors.ShouldStartWith(Origin);
        validate.Output.ShouldContain("0 errors");
    }

    [SkippableFact]
    public async Task BootsTheSandboxFromItsBuiltImagesWithoutDotnet()
    {
        // A clone's images are the bundle's: the same files make the same tag.
        await (await Clone.Make()).DisposeAsync();
        await using var bundle = await Unpacked();
        var path = await CommandsWithoutDotnet(bundle);

        var up = (await bundle.Build(path, "Up", "--sandbox")).EndedWith(0);
        var check = (await bundle.Build(path, "Check", "--sandbox")).EndedWith(0);
        var again = (await bundle.Build(path, "Up", "--sandbox")).EndedWith(0);

        up.Errors.ShouldContain(Origin);
        up["images"].ShouldBe("3 of 3 present");
        check.Errors.ShouldContain(Origin);
        again["containers"].ShouldNotContain("create");
        (await bundle.Containers()).Count.ShouldBe(3);
    }

    private async Task<Clone> Unpacked()
    {
        await Engine.Require();
        return await Clone.OfBundle((await release.Files())[1].Content);
    }

    /// <summary>A folder that has every command of this machine but one.</summary>
    private static async Task<string> CommandsWithoutDotnet(Clone bundle)
    {
        var folder = Directory.CreateDirectory(Path.Combine(bundle.Folder, ".nuke", "commands")).FullName;
        foreach (var command in Environment.GetEnvironmentVariable("PATH")!.Split(':').Where(Directory.Exists).SelectMany(Directory.EnumerateFiles))
        {
            var link = Path.Combine(folder, Path.GetFileName(command));
            if (Path.GetFileName(command) != "dotnet" && !File.Exists(link))
            {
                File.CreateSymbolicLink(link, command);
            }
        }

        (await Child.Start("bash", ["-c", "command -v docker && ! command -v dotnet"], "/", new Dictionary<string, string?> { ["PATH"] = folder }).End).EndedWith(0);
        return folder;
    }
}
