using System.Text;

using LitellmStack.Sources;

namespace LitellmStack.Compose;

/// <summary>
/// Reads a template in one pass, as Compose 2.40 was seen to: a reference ends at the brace that closes it, braces inside its default counted;
/// a '$' before neither a name nor a brace is a '$'.
/// </summary>
internal sealed class TemplateReader
{
    private readonly string _text;
    private int _at;
    private int? _error;

    private TemplateReader(string text) => _text = text;

    public static Template Read(string text)
    {
        if (!text.Contains('$', StringComparison.Ordinal))
        {
            return new Template(text.Length == 0 ? [] : [new Literal(text)], Error: null);
        }

        var reader = new TemplateReader(text);
        var parts = reader.Parts(depth: 0);
        return new Template(parts, reader._error);
    }

    private List<TemplatePart> Parts(int depth)
    {
        var parts = new List<TemplatePart>();
        var literal = new StringBuilder();
        var braces = 0;
        while (_at < _text.Length && !(depth > 0 && braces == 0 && _text[_at] == '}'))
        {
            if (_text[_at] != '$')
            {
                braces += _text[_at] switch { '{' => 1, '}' => -1, _ => 0 };
                literal.Append(_text[_at++]);
            }
            else if (_text.AsSpan(_at).StartsWith("$$"))
            {
                literal.Append('$');
                _at += 2;
            }
            else if (ReadReference(depth) is { } reference)
            {
                Flush();
                parts.Add(reference);
            }
            else
            {
                literal.Append('$');
            }
        }

        Flush();
        return parts;

        void Flush()
        {
            if (literal.Length > 0)
            {
                parts.Add(new Literal(literal.ToString()));
                literal.Clear();
            }
        }
    }

    /// <summary>Nothing where no reference begins; the reading goes on behind the '$', or ends where a brace is never closed.</summary>
    private Reference? ReadReference(int depth)
    {
        var start = _at;
        var isBraced = start + 1 < _text.Length && _text[start + 1] == '{';
        _at += isBraced ? 2 : 1;
        var name = ReadName();
        Template? argument = null;
        var substitution = Substitution.Plain;
        if (name.Length > 0 && isBraced)
        {
            substitution = ReadOperator();
            if (substitution != Substitution.Plain && depth < Limits.NestedDefaults)
            {
                argument = new Template(Parts(depth + 1), Error: null);
            }

            if (_at == _text.Length)
            {
                // Not closed: Compose refuses the text. Going back would read the rest again for every open brace before it.
                _error ??= start;
                return null;
            }

            name = _text[_at++] == '}' ? name : "";
        }

        if (name.Length > 0)
        {
            return new Reference(name, start, _at - start, substitution, argument);
        }

        _error ??= isBraced ? start : null;
        _at = start + 1;
        return null;
    }

    private string ReadName()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetter(_text[_at]) || _text[_at] == '_' || (_at > start && char.IsAsciiDigit(_text[_at]))))
        {
            _at++;
        }

        return _text[start.._at];
    }

    private Substitution ReadOperator()
    {
        var rest = _text.AsSpan(_at);
        var hasColon = rest.StartsWith(":");
        var sign = rest.Length > (hasColon ? 1 : 0) ? rest[hasColon ? 1 : 0] : '}';
        if (sign is not ('-' or '?' or '+'))
        {
            return Substitution.Plain;
        }

        _at += hasColon ? 2 : 1;
        return (sign, hasColon) switch
        {
            ('-', true) => Substitution.DefaultIfEmpty,
            ('-', false) => Substitution.DefaultIfUnset,
            ('?', true) => Substitution.RequiredFilled,
            ('?', false) => Substitution.Required,
            ('+', true) => Substitution.InsteadIfFilled,
            _ => Substitution.InsteadIfSet,
        };
    }
}
