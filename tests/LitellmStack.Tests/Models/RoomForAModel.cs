using LitellmStack.Models;
using LitellmStack.Sources;

namespace LitellmStack.Tests.Models;

public sealed class RoomForAModel
{
    private static readonly CatalogueEntry Model = Catalogue.Read(YamlSource.Read(
        "config/models.yml", "models:\n  - {name: gpt-oss:20b, size: 13800000000, memory: 16000000000}\n"u8, YamlDialect.Own)).Models[0];

    [Theory]
    [InlineData(16_000_000_000, 13_800_000_000, null)]
    [InlineData(0, 0, null)]
    [InlineData(15_999_999_999, 20_000_000_000, "gpt-oss:20b needs 16.0 GB of memory, this machine has 16.0 GB")]
    [InlineData(8_000_000_000, 1, "gpt-oss:20b needs 16.0 GB of memory, this machine has 8.0 GB")]
    [InlineData(32_000_000_000, 5_000_000_000, "gpt-oss:20b takes 13.8 GB of disk, 5.0 GB are free")]
    [InlineData(0, 5_000_000_000, "gpt-oss:20b takes 13.8 GB of disk, 5.0 GB are free")]
    public void IsSaidWithItsArithmetic(long memory, long disk, string? reason) => new Room(memory, disk).ReasonAgainst(Model).ShouldBe(reason);
}
