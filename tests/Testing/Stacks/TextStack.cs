using System.Text;

using LitellmStack.Rules;

namespace LitellmStack.Testing.Stacks;

/// <summary>A stack written down in a test, with the tables that this repository ships.</summary>
public static class TextStack
{
    private static readonly StackInput Shipped = StackInput.Of(new FolderFiles(RepositoryRoot.Path), [], ".env.of-nobody");

    public static StackInput Of(string? compose = null, string? settings = null, string? env = null, string? example = null, string? catalogue = null)
    {
        var texts = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["compose/docker-compose.yml"] = compose, ["config/litellm_settings.yml"] = settings, [".env"] = env, ["config/env.example"] = example, ["config/models.yml"] = catalogue,
        };
        return new StackInput(texts.Where(t => t.Value is not null).Select(t => KeyValuePair.Create(t.Key, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(t.Value!)))
            .Concat(Shipped.Files.Where(f => Shipped.Known.Contains(f.Key))).ToDictionary())
        {
            Selected = compose is null ? [] : ["compose/docker-compose.yml"],
            Settings = settings is null ? null : "config/litellm_settings.yml",
            EnvFile = env is null ? null : ".env",
            EnvExample = example is null ? null : "config/env.example",
            Catalogue = catalogue is null ? null : "config/models.yml",
            Known = Shipped.Known,
        };
    }
}
