using System.Text;

using LitellmStack.Compose;
using LitellmStack.Sources;

namespace LitellmStack.Environment;

/// <summary>
/// Reads an environment file by Compose's rules, as its version 2.40 was seen to: a comment begins a line or follows a space, quotes may go over
/// lines, double ones know escapes and variables, single ones neither, 'export' and a ':' instead of '=' are taken. Compose stops at the first
/// error; here the next line goes on, so that all are reported.
/// </summary>
internal sealed class DotEnvReader(SourceFile source)
{
    private readonly string _text = source.Text;
    private readonly List<EnvAssignment> _assignments = [];
    private readonly List<Trouble> _troubles = [];
    private int _at;

    public DotEnv Read()
    {
        while (SkipToStatement())
        {
            ReadStatement();
        }

        return new DotEnv(source, _assignments, _troubles);
    }

    private bool SkipToStatement()
    {
        while (_at < _text.Length && (char.IsWhiteSpace(_text[_at]) || _text[_at] == '#'))
        {
            _at = _text[_at] == '#' ? EndOfLine() : _at + 1;
        }

        return _at < _text.Length;
    }

    private void ReadStatement()
    {
        SkipExport();
        var start = _at;
        while (_at < _text.Length && _text[_at] is not ('=' or ':' or '\n'))
        {
            if (!IsBlank(_text[_at]) && !IsNameCharacter(_text[_at]))
            {
                Refuse(_at, 1, $"The character '{Shown(_text[_at])}' can't stand in a variable's name; Compose refuses the whole file.", "Write NAME=value, or '#' before a comment.");
                return;
            }

            _at++;
        }

        var name = _text[start.._at].TrimEnd();
        if (name.Contains(' ', StringComparison.Ordinal))
        {
            Refuse(start, name.Length, $"'{name}' holds a space; Compose refuses the whole file.", "Write NAME=value without spaces before the '='.");
        }
        else if (name.Length == 0)
        {
            Refuse(start, 1, "No name stands before the '='; the line sets nothing.", "Write NAME=value.");
        }
        else if (_at >= _text.Length || _text[_at] == '\n')
        {
            Add(start, name, value: null, start, 0);
        }
        else
        {
            _at++;
            ReadValue(start, name);
        }
    }

    private void ReadValue(int start, string name)
    {
        SkipBlanks();
        if (_at < _text.Length && _text[_at] is '"' or '\'')
        {
            ReadQuoted(start, name, _text[_at]);
            return;
        }

        var from = _at;
        var end = EndOfLine();
        var comment = _text.AsSpan(from, end - from).IndexOf(" #");
        var value = (comment < 0 ? _text[from..end] : _text[from..(from + comment)]).TrimEnd();
        _at = end;
        Add(start, name, Template.Parse(value), from, value.Length);
    }

    private void ReadQuoted(int start, string name, char quote)
    {
        var from = _at;
        var raw = new StringBuilder();
        for (_at++; _at < _text.Length && _text[_at] != quote; _at++)
        {
            if (_text[_at] == '\\' && _at + 1 < _text.Length)
            {
                // Only the quote itself is unescaped here; what else double quotes know comes later.
                raw.Append(_text[_at + 1] == quote ? "" : "\\");
                _at++;
            }

            raw.Append(_text[_at]);
        }

        if (_at >= _text.Length)
        {
            _at = from;
            Refuse(from, 1, $"The quote that begins the value of '{name}' is never closed; Compose refuses the whole file.", "Close it, or write the value without quotes.");
            return;
        }

        _at++;
        var value = raw.Replace("\r\n", "\n").ToString();
        Add(start, name, quote == '"' ? Template.Parse(Escapes.Expand(value)) : new Template([new Literal(value)], Error: null), from, _at - from);
        var rest = _text.AsSpan(_at, EndOfLine() - _at).TrimStart();
        if (!rest.IsEmpty && rest[0] != '#')
        {
            Refuse(EndOfLine() - rest.Length, rest.TrimEnd().Length, $"This stands behind the closing quote of '{name}'; Compose reads it as another variable.", "Put it inside the quotes, or remove it.");
        }
    }

    private void Add(int start, string name, Template? value, int valueStart, int valueLength)
    {
        _assignments.Add(new EnvAssignment(
            name, source.PlaceAt(start, name.Length), value, source.PlaceAt(valueStart, valueLength), (valueStart, valueStart + valueLength)));
        if (value?.Error is not null)
        {
            _troubles.Add(new Trouble(
                TroubleKind.EnvironmentSyntax, source.PlaceAt(valueStart, valueLength), $"The value of '{name}' holds a '${{' that is no reference to a variable; Compose refuses the whole file.", "Write the value in single quotes to keep it as it is."));
        }
    }

    private void Refuse(int offset, int length, string message, string remedy)
    {
        _troubles.Add(new Trouble(TroubleKind.EnvironmentSyntax, source.PlaceAt(offset, length), message, remedy));
        _at = EndOfLine();
    }

    private void SkipExport()
    {
        if (_text.AsSpan(_at).StartsWith("export") && _at + 6 < _text.Length && IsBlank(_text[_at + 6]))
        {
            _at += 6;
            SkipBlanks();
        }
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && IsBlank(_text[_at]))
        {
            _at++;
        }
    }

    private int EndOfLine() => _text.IndexOf('\n', _at) is var end and >= 0 ? end : _text.Length;

    private static bool IsBlank(char c) => c is '\t' or '\v' or '\f' or '\r' or ' ' or '\u0085' or '\u00A0';

    private static bool IsNameCharacter(char c) => char.IsLetter(c) || char.IsNumber(c) || c is '_' or '.' or '-' or '[' or ']';

    private static string Shown(char c) => char.IsControl(c) || char.IsSurrogate(c) ? $"U+{(int)c:X4}" : c.ToString();
}
