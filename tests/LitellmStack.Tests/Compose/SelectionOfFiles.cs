using System.Text;

using LitellmStack.Compose;
using LitellmStack.Machine;
using LitellmStack.Testing;

namespace LitellmStack.Tests.Compose;

public sealed class SelectionOfFiles
{
    private const string Sandbox = "compose/sandbox/docker-compose.yml";

    private static readonly IReadOnlyList<IReadOnlyList<string>> Overlays = [[], ["dev"], ["external-ollama"], ["dev", "ca"]];

    private static readonly IReadOnlyList<StackSelection> All =
    [
        .. from isSandbox in (bool[])[false, true]
           from half in Enum.GetValues<StackHalf>()
           from accelerator in Enum.GetValues<Accelerator>()
           from with in Overlays
           select new StackSelection(new StackIdentity("p", isSandbox), accelerator, with, half),
    ];

    [Fact]
    public Task OfARealStackIsAsVerified()
    {
        var text = new StringBuilder();
        foreach (var group in All.Where(s => !s.Stack.IsSandbox).GroupBy(s => string.Join(" + ", s.Files.Select(file => Path.GetFileNameWithoutExtension(file)))))
        {
            text.Append(group.Key).Append('\n');
            foreach (var s in group)
            {
                text.Append($"    {s.Half,-8}{s.Accelerator,-10}{string.Join(',', s.With)}".TrimEnd()).Append('\n');
            }
        }

        return Snapshot.Text(text.ToString(), "txt");
    }

    [Fact]
    public void OfASandboxIsThatOfARealStackWithOneFileMore()
    {
        foreach (var sandbox in All.Where(s => s.Stack.IsSandbox))
        {
            var real = sandbox with { Stack = new StackIdentity("p", IsSandbox: false) };
            sandbox.Files.Except([Sandbox]).ShouldBe(real.Files);
            var others = sandbox.Files.SkipWhile(file => file != Sandbox).Skip(1);
            others.ShouldAllBe(file => !file.Contains("nvidia", StringComparison.Ordinal) && !file.Contains("amd", StringComparison.Ordinal));
            sandbox.Files.TakeWhile(file => file != Sandbox).Count().ShouldBeLessThanOrEqualTo(2);
        }
    }

    [Fact]
    public void BeginsWithTheBaseAndNamesEachFileOnce() =>
        All.ShouldAllBe(s => s.Files[0] == StackSelection.BaseFile && s.Files.Distinct().Count() == s.Files.Count);

    [Fact]
    public void NamesFilesThatAreThere() =>
        All.SelectMany(s => s.Files).Distinct().Where(file => !File.Exists(Path.Combine(ShippedFiles.Root, file))).ShouldBeEmpty();

    [Fact]
    public void NamesEveryOverlayThatIsThere() =>
        Directory.EnumerateFiles(Path.Combine(ShippedFiles.Root, "compose"), "*.yml").Select(file => $"compose/{Path.GetFileName(file)}")
            .Except(All.SelectMany(s => s.Files))
            .ShouldBeEmpty();

    [Fact]
    public void OrderOfTheOverlaysIsTheStacksNotTheUsers() =>
        new StackSelection(new StackIdentity("p", false), Accelerator.Cpu, ["external-ollama", "dev"], StackHalf.Both).Files
            .ShouldBe(["compose/docker-compose.yml", "compose/dev.yml", "compose/external-ollama.yml"]);
}
