using System.Globalization;
using System.Text;

namespace Sandbox.Ollama.Inference;

/// <summary>
/// Cuts text into pieces of a few visible characters, never through one: an emoji of several code points stays whole in every streamed chunk.
/// </summary>
internal static class Tokens
{
    private const int Longest = 4;

    public static IReadOnlyList<string> Split(string text)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        var length = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            // A space starts the next word, as in real vocabularies.
            if (length == Longest || (length > 0 && char.IsWhiteSpace(element[0])))
            {
                pieces.Add(piece.ToString());
                piece.Clear();
                length = 0;
            }

            piece.Append(element);
            length++;
        }

        if (length > 0)
            pieces.Add(piece.ToString());
        return pieces;
    }

    public static int Count(string text) => Split(text).Count;
}
