using LitellmStack.Sources;

namespace LitellmStack.Environment;

/// <summary>Secrets that are printed in guides, and so protect nothing; from config/known/default-secrets.yml.</summary>
public sealed record DefaultSecrets(IReadOnlyList<string> Values, IReadOnlyList<string> Beginnings)
{
    public static readonly DefaultSecrets None = new([], []);

    public static DefaultSecrets Read(YamlFile file) => new(Texts(file.Root?["values"]), Texts(file.Root?["beginnings"]));

    public bool Hold(string secret) =>
        Values.Contains(secret, StringComparer.OrdinalIgnoreCase) || Beginnings.Any(b => secret.StartsWith(b, StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<string> Texts(Node? node) => [.. (node as Sequence)?.Items.OfType<Scalar>().Select(s => s.Text) ?? []];
}
