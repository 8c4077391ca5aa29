namespace Sandbox.Ollama.Inference;

/// <summary>What the stand-in says: a pure function of the conversation, so that every test can know the answer beforehand.</summary>
internal static class Replies
{
    public const string Fixed = "This is the sandbox's stand-in for a language model: it can calculate and repeat, nothing else.";

    private const string Thought = "The question is looked up, not thought about.";

    public static Answer To(Conversation conversation)
    {
        if (ToolChoice.For(conversation) is { } call)
            return new Answer([], "stop") { Call = call, Thinking = ThinkingOf(conversation) };

        var said = Said(conversation);
        var text = conversation.Format is { } format ? FormattedReply.Write(format, said) : said;
        var (kept, stopped) = Limits.Apply(Tokens.Split(Limits.CutAtStop(text, conversation.Options.Stop)), conversation.Options.MaxTokens);
        return new Answer(kept, stopped) { Thinking = ThinkingOf(conversation) };
    }

    private static string Said(Conversation conversation) =>
        conversation.LastRole == "tool" ? $"The tool answers: {conversation.LastText}"
        : Echo.Of(conversation.LastText) is { } echo ? echo
        : Arithmetic.Answer(conversation.LastText) is { } number ? number + "."
        : Fixed;

    private static IReadOnlyList<string> ThinkingOf(Conversation conversation) => conversation.Think ? Tokens.Split(Thought) : [];
}
