using LitellmStack.Compose;
using LitellmStack.Sources;

namespace LitellmStack.Rules.Wiring;

/// <summary>The command line of a gateway whose image is LiteLLM's own.</summary>
internal sealed record GatewayStart(Service Service, IReadOnlyList<StartWord> Words)
{
    /// <summary>The settings file that it names.</summary>
    public StartWord? Config => StartWord.Config(Words);

    /// <summary>Of each service that runs LiteLLM.</summary>
    public static IEnumerable<GatewayStart> All(StackModel stack) =>
        GatewayService.All(stack.Compose, stack.Images, stack.Variable).Select(s => Of(stack, s)).OfType<GatewayStart>();

    /// <summary>Nothing where the command is not known: an image of one's own, a program in front, a variable without a value.</summary>
    private static GatewayStart? Of(StackModel stack, Service gateway)
    {
        if (gateway is not { IsBuilt: false, IsWhole: true } || !stack.Compose.IsWhole
            || GatewayService.Known(gateway, stack.Images, stack.Variable)?.Name != "litellm")
        {
            return null;
        }

        // An entrypoint of one's own is known where it is the program itself.
        var entry = Read(stack, gateway.Values.GetValueOrDefault("entrypoint"));
        var command = Read(stack, gateway.Values.GetValueOrDefault("command"));
        return entry is null || command is null || (entry.Count > 0 && entry[0].Text != "litellm") || command is [{ Text: not "litellm" } first, ..] && !first.Text.StartsWith('-')
            ? null
            : new GatewayStart(gateway, [.. entry, .. command]);
    }

    private static IReadOnlyList<StartWord>? Read(StackModel stack, Node? node) =>
        StartWord.Read(node, text => Template.Parse(text).Expand(stack.Variable) is { IsKnown: true } expansion ? expansion.Text : null);
}
