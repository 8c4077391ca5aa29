using System.Text.Json;

using LitellmStack.Machine;

namespace LitellmStack.Tests.Machine;

/// <summary>A machine of tests/Fixtures/machines: what its engine and its host say.</summary>
/// <param name="Origin">"recorded" where a real one said it, "composed from documentation" where nobody has seen it here.</param>
internal sealed record RecordedMachine(string Name, string Origin, EngineFacts Engine, HostFacts Host)
{
    private static readonly JsonSerializerOptions CamelCase = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static IReadOnlyList<RecordedMachine> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Testing.ShippedFiles.Root, "tests", "Fixtures", "machines"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => JsonSerializer.Deserialize<RecordedMachine>(File.ReadAllText(file), CamelCase)! with { Name = Path.GetFileNameWithoutExtension(file) }),
    ];
}
