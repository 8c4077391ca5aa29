using System.Runtime.InteropServices;

using LitellmStack.Adapters.Files;

namespace LitellmStack.Adapters.Tests.Files;

/// <summary>The mask belongs to the whole process, so nothing else runs beside these.</summary>
[CollectionDefinition(nameof(FilesUnderAnyMask), DisableParallelization = true)]
[Collection(nameof(FilesUnderAnyMask))]
public sealed partial class FilesUnderAnyMask
{
    [SkippableTheory]
    [InlineData(0x00)]
    [InlineData(0x12)]
    [InlineData(0x3F)]
    [InlineData(0x1FF)]
    public void HaveTheModeThatWasAskedFor(int mask)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no mode bits");
        using var folder = new TemporaryFolder();
        var files = new DiskFiles(folder.FullPath);
        var old = SetMask(mask);
        try
        {
            files.Write("private", "A=1"u8, isPrivate: true);
            files.Write("public", "A=1"u8, isPrivate: false);
        }
        finally
        {
            _ = SetMask(old);
        }

        files.Mode("private").ShouldBe(0x180);
        files.Mode("public").ShouldBe(0x1A4);
    }

    [LibraryImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetMask(int mask);
}
