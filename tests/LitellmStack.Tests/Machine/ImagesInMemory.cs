using LitellmStack.Machine;
using LitellmStack.Testing;
using LitellmStack.Testing.Machine;

namespace LitellmStack.Tests.Machine;

public sealed class ImagesInMemory : ImagesContract
{
    private readonly FakeImages images = new(new Calls());

    protected override IImages Images => images;

    protected override Task<string> Given()
    {
        images.Put("litellm-stack-tests/shell:1");
        return Task.FromResult("litellm-stack-tests/shell:1");
    }
}
