using LitellmStack.Compose;
using LitellmStack.Environment;
using LitellmStack.Ports;
using LitellmStack.Testing.Ports;

namespace LitellmStack.Tests.Environment;

public sealed class FilesOfAStack
{
    private readonly FakeFiles files = new()
    {
        [StackFiles.Settings] = "model_list: []\n",
        ["compose/sandbox/images.sh"] = "# builds",
        ["compose/sandbox/ollama/Program.cs"] = "class P;",
    };

    [Fact]
    public void EditedSettingsHaveAnotherDigest()
    {
        var before = Of(false).SettingsDigest;
        before.Length.ShouldBe(12);
        Of(false).SettingsDigest.ShouldBe(before);
        files[StackFiles.Settings] += "# an edit\n";
        Of(false).SettingsDigest.ShouldNotBe(before);
    }

    [Fact]
    public void RealStackHasNoSandboxTag() => Of(false).SandboxTag.ShouldBeNull();

    [Fact]
    public void EditedStandInHasAnotherTag()
    {
        var before = Of(true).SandboxTag.ShouldNotBeNull();
        files["compose/sandbox/ollama/Program.cs"] = "class Q;";
        Of(true).SandboxTag.ShouldNotBe(before);
    }

    [Fact]
    public void RenamedStandInHasAnotherTag()
    {
        var before = Of(true).SandboxTag;
        files.Delete("compose/sandbox/ollama/Program.cs");
        files["compose/sandbox/ollama/Other.cs"] = "class P;";
        Of(true).SandboxTag.ShouldNotBe(before);
    }

    [Theory]
    [InlineData("compose/sandbox/ollama/bin/Debug/x.dll")]
    [InlineData("compose/sandbox/ollama/obj/project.assets.json")]
    public void CompilersOutputDoesNotCount(string path)
    {
        var before = Of(true).SandboxTag;
        files[path] = "output";
        Of(true).SandboxTag.ShouldBe(before);
    }

    [Fact]
    public void CallOfComposeNamesTheFile() => Of(false).Through(ComposeCalls.Ps).ToString().ShouldBe("docker compose --env-file .env ps --all");

    [Fact]
    public void RehearsedCallCarriesItsContentAndReadsNoOtherFile()
    {
        var rehearsal = new RehearsedFiles(files);
        rehearsal.Write(".env", "LITELLM_PORT=5555\n"u8, isPrivate: true);
        var call = new StackFiles(rehearsal, new("p", false), new Dictionary<string, string>(), isRehearsal: true).Through(ComposeCalls.Ps);
        call.EnvFile.ShouldBeNull();
        call.Variables.ShouldBe(new Dictionary<string, string> { ["LITELLM_PORT"] = "5555", ["COMPOSE_DISABLE_ENV_FILE"] = "1" }, ignoreOrder: true);
        call.ToString().ShouldNotContain("5555");
    }

    [Fact]
    public void ExportedVariableBeatsTheFileAndIsNamed()
    {
        files[".env"] = "LITELLM_PORT=5555\nOLLAMA_PORT=11434\n";
        var stack = Of(false, new() { ["LITELLM_PORT"] = "6666", ["OLLAMA_PORT"] = "11434" });
        stack.Values["LITELLM_PORT"].ShouldBe("6666");
        stack.Assigned["LITELLM_PORT"].ShouldBe("5555");
        stack.Overridden.ShouldBe(["LITELLM_PORT"]);
    }

    private StackFiles Of(bool isSandbox, Dictionary<string, string>? exported = null) => new(files, new("p", isSandbox), exported ?? [], isRehearsal: false);
}
