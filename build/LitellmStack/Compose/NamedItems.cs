using LitellmStack.Sources;

namespace LitellmStack.Compose;

/// <summary>Parts of a service that Compose takes as a list or as a mapping, and merges by name.</summary>
internal static class NamedItems
{
    /// <summary>A list of "NAME=value" and a mapping mean the same, and merge by name.</summary>
    public static void Lay<T>(OrderedDictionary<string, T> into, Node value, Func<Scalar, Node?, T?> make)
        where T : class
    {
        if (value.Tag is ServiceLayers.Reset or ServiceLayers.Override)
        {
            into.Clear();
        }

        if (value is Mapping mapping)
        {
            foreach (var (key, item) in mapping.Entries)
            {
                if (item.Tag is ServiceLayers.Reset)
                {
                    into.Remove(key.Text);
                }
                else if (make(key, item) is { } made)
                {
                    into[key.Text] = made;
                }
            }
        }
        else if (value is Sequence list)
        {
            foreach (var item in list.Items.OfType<Scalar>())
            {
                into[item.Text.Split('=', 2)[0]] = make(item, null)!;
            }
        }
    }

    /// <param name="key">The whole "NAME=value" where there is no value beside it.</param>
    public static ServiceVariable? Variable(Scalar key, Node? value)
    {
        if (value is not null)
        {
            // A list or mapping is no value of a variable; Compose refuses it.
            return value is Scalar scalar ? new ServiceVariable(key.Text, key.Place, scalar.IsNull ? null : new ComposeText(scalar)) : null;
        }

        var sign = key.Text.IndexOf('=', StringComparison.Ordinal);
        return sign < 0
            ? new ServiceVariable(key.Text, key.Place, null)
            : new ServiceVariable(key.Text[..sign], key.PlaceOf(0, sign), new ComposeText(key, sign + 1, Template.Parse(key.Text[(sign + 1)..])));
    }
}
