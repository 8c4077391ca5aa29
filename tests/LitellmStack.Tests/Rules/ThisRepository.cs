using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Machine;
using LitellmStack.Rules;
using LitellmStack.Testing;
using LitellmStack.Testing.Stacks;

namespace LitellmStack.Tests.Rules;

public sealed class ThisRepository
{
    public static TheoryData<Accelerator, StackHalf, bool, string> Selections
    {
        get
        {
            var selections = new TheoryData<Accelerator, StackHalf, bool, string>();
            foreach (var accelerator in Enum.GetValues<Accelerator>())
            {
                foreach (var half in Enum.GetValues<StackHalf>())
                {
                    selections.Add(accelerator, half, accelerator == Accelerator.Cpu, half == StackHalf.Both ? "dev,ca" : "");
                }
            }

            return selections;
        }
    }

    [Theory]
    [MemberData(nameof(Selections))]
    public void HasNoFindingOnAFreshClone(Accelerator accelerator, StackHalf half, bool isSandbox, string with)
    {
        var selection = new StackSelection(new StackIdentity("litellm-stack", isSandbox), accelerator, with.Split(',', StringSplitOptions.RemoveEmptyEntries), half);

        var report = Validation.Run(StackInput.Of(new FolderFiles(RepositoryRoot.Path), selection.Files, ".env.of-nobody"));

        report.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void HasNoFindingWithAnEnvironmentFileOfEveryDeclaredVariable()
    {
        var files = new FolderFiles(RepositoryRoot.Path);
        var input = StackInput.Of(files, [StackSelection.BaseFile], ".env.of-nobody");
        var lines = EnvExample.Read(System.Text.Encoding.UTF8.GetString(files.Read(StackFiles.Example)))
            .Select(v => v.IsGenerated ? $"{v.Name}={v.Prefix}Xq2vUoC9cS1mB7yRkT4wN8hJ0aLzE5pD\n" : $"{v.Name}={v.Default}\n");
        var withEnv = input with
        {
            Files = input.Files.Append(new(".env", System.Text.Encoding.UTF8.GetBytes(string.Concat(lines)))).ToDictionary(),
            EnvFile = ".env",
        };

        Validation.Run(withEnv).Findings.ShouldBeEmpty();
    }
}
