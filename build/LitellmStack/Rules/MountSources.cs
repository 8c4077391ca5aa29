using LitellmStack.Compose;
using LitellmStack.Sources;

namespace LitellmStack.Rules;

/// <summary>What the services of a stack mount out of its folder.</summary>
internal static class MountSources
{
    /// <summary>Paths from the root; one that a variable makes, or that lies outside, is not among them.</summary>
    public static IReadOnlyList<string> Of(StackInput input)
    {
        var selected = input.Selected.Where(input.Files.ContainsKey).Select(p => YamlSource.Read(p, input.Files[p].Span, YamlDialect.Compose)).ToList();
        var folder = input.Selected.Count > 0 ? StackPath.FolderOf(input.Selected[0]) : "";
        return
        [
            .. ComposeSource.Read(selected, []).Services
                .SelectMany(s => s.Mounts)
                .Select(m => m.Source?.Written ?? "")
                .Where(s => s.StartsWith('.') && !s.Contains('$', StringComparison.Ordinal))
                .Select(s => StackPath.Join(folder, s))
                .Where(p => p.Length > 0 && !p.StartsWith("..", StringComparison.Ordinal))
                .Distinct(),
        ];
    }
}
