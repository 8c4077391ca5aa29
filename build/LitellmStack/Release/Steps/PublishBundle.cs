using LitellmStack.Backup;
using LitellmStack.Plans;

namespace LitellmStack.Release.Steps;

/// <summary>The files were made before the plan, which depends on them; this line says which.</summary>
internal static class PublishBundle
{
    public static Step Make(PublishWork work) => new("bundle", "make the files", (_, _) => throw new InvalidOperationException("a plan is made for files that are there"))
    {
        DoneAlready = $"{Quantity.Of(work.Files.Count, "file")}, {Quantity.Bytes(work.Files.Sum(file => (long)file.Content.Length))}",
    };
}
