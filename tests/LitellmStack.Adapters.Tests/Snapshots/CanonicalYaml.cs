using System.Text;

using LitellmStack.Sources;

namespace LitellmStack.Adapters.Tests.Snapshots;

/// <summary>What a YAML file means, without its comments, quotes and order of keys: two files that mean the same have the same text.</summary>
internal static class CanonicalYaml
{
    public static string Of(Node node)
    {
        var text = new StringBuilder();
        Write(text, node, indent: 0);
        return text.ToString().TrimEnd('\n');
    }

    private static void Write(StringBuilder text, Node node, int indent)
    {
        switch (node)
        {
            case Mapping mapping:
                foreach (var entry in mapping.Entries.OrderBy(e => e.Key.Text, StringComparer.Ordinal))
                {
                    text.Append(' ', indent).Append(entry.Key.Text).Append(':');
                    Value(text, entry.Value, indent + 2);
                }

                break;
            case Sequence list:
                foreach (var item in list.Items)
                {
                    text.Append(' ', indent).Append('-');
                    Value(text, item, indent + 2);
                }

                break;
        }
    }

    private static void Value(StringBuilder text, Node value, int indent)
    {
        text.Append(value is Scalar scalar ? $" {scalar.Text}\n" : "\n");
        Write(text, value, indent);
    }
}
