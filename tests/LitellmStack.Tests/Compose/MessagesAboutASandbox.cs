using LitellmStack.Compose;
using LitellmStack.Testing.Plans;

namespace LitellmStack.Tests.Compose;

public sealed class MessagesAboutASandbox
{
    [Theory]
    [InlineData("Run './build.sh PullModels --models bge-m3'.", "Run './build.sh PullModels --sandbox --models bge-m3'.")]
    [InlineData("'./build.sh Up' goes on, './build.sh Logs --service db' shows more", "'./build.sh Up --sandbox' goes on, './build.sh Logs --sandbox --service db' shows more")]
    [InlineData("Run './build.sh Up --sandbox'.", "Run './build.sh Up --sandbox'.")]
    [InlineData("Run './build.sh Up --install-docker --sandbox'.", "Run './build.sh Up --install-docker --sandbox'.")]
    [InlineData("no command here", "no command here")]
    public void NameTheOptionInEveryCommand(string said, string heard)
    {
        var transcript = new RecordingTranscript();
        new SandboxTranscript(transcript).Write("title", said);
        transcript.Text.ShouldContain(heard);
        transcript.Text.ShouldNotContain("--sandbox --sandbox");
    }
}
