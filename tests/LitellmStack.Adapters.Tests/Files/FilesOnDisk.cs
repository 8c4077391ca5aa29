using System.Runtime.Versioning;

using LitellmStack.Adapters.Files;
using LitellmStack.Ports;
using LitellmStack.Testing.Ports;

namespace LitellmStack.Adapters.Tests.Files;

public sealed class FilesOnDisk : FilesContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    protected override IFiles Files => new DiskFiles(folder.FullPath);

    public void Dispose() => folder.Dispose();

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public void UnfinishedFileOfAKilledProcessDoesNotOpenASecret()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no mode bits");
        var unfinished = folder[$".env.{System.Environment.ProcessId}.unfinished"];
        File.WriteAllText(unfinished, "half of an older secret, longer than the new one");
        File.SetUnixFileMode(unfinished, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        Files.Write(".env", "A=1\n"u8, isPrivate: true);
        File.GetUnixFileMode(folder[".env"]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.ReadAllText(folder[".env"]).ShouldBe("A=1\n");
        File.Exists(unfinished).ShouldBeFalse();
    }

    [Fact]
    public void FolderInTheWayIsTheOutsideWorldsAndStays()
    {
        Directory.CreateDirectory(folder["notes/inner"]);
        var trouble = Should.Throw<OutsideWorldException>(() => Files.Write("notes", "text"u8, isPrivate: false));
        trouble.Message.ShouldStartWith("'notes' could not be written: ");
        trouble.Remedy.ShouldContain("the old file is unchanged");
        Directory.Exists(folder["notes/inner"]).ShouldBeTrue();
        Directory.EnumerateFiles(folder.FullPath).ShouldBeEmpty();
    }

    [Fact]
    public void FileInPlaceOfAFolderIsTheOutsideWorlds()
    {
        Files.Write("notes", "text"u8, isPrivate: false);
        Should.Throw<OutsideWorldException>(() => Files.Write("notes/inner", "text"u8, isPrivate: false));
        Files.Read("notes").ShouldBe("text"u8.ToArray());
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public void FileThatCannotBeReadIsTheOutsideWorlds()
    {
        Skip.If(OperatingSystem.IsWindows(), "a link may not be made without a right there");
        File.CreateSymbolicLink(folder["loop"], "loop");
        Should.Throw<OutsideWorldException>(() => Files.Read("loop")).Message.ShouldStartWith("'loop' can't be read");
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public void FolderThatMayNotBeWrittenToIsTheOutsideWorlds()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no mode bits");
        Skip.If(System.Environment.IsPrivilegedProcess, "a privileged user may write everywhere");
        Directory.CreateDirectory(folder["closed"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Should.Throw<OutsideWorldException>(() => Files.Write("closed/a", "text"u8, isPrivate: false)).Remedy.ShouldContain("let this user write there");
    }
}
