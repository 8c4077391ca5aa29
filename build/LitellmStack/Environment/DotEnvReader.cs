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
    private readonly EnvCursor _cursor = new(source.Text);
    private readonly List<EnvAssignment> _assignments = [];
    private readonly List<Trouble> _troubles = [];

    public DotEnv Read()
    {
        while (_cursor.SkipToStatement())
        {
            ReadStatement();
        }

        return new DotEnv(source, _assignments, _troubles);
    }

    private void ReadStatement()
    {
        _cursor.SkipExport();
        var start = _cursor.At;
        while (_cursor.At < _cursor.Text.Length && _cursor.Text[_cursor.At] is not ('=' or ':' or '\n'))
        {
            if (!EnvCursor.IsBlank(_cursor.Text[_cursor.At]) && !EnvCursor.IsNameCharacter(_cursor.Text[_cursor.At]))
            {
                Refuse(
                    _cursor.At,
                    1,
                    $"The character '{Shown(_cursor.Text[_cursor.At])}' can't stand in a variable's name; Compose refuses the whole file.",
                    "Write NAME=value, or '#' before a comment.");
                return;
            }

            _cursor.At++;
        }

        var name = _cursor.Text[start.._cursor.At].TrimEnd();
        if (name.Contains(' ', StringComparison.Ordinal))
        {
            Refuse(start, name.Length, $"'{name}' holds a space; Compose refuses the whole file.", "Write NAME=value without spaces before the '='.");
        }
        else if (name.Length == 0)
        {
            Refuse(start, 1, "No name stands before the '='; the line sets nothing.", "Write NAME=value.");
        }
        else if (_cursor.At >= _cursor.Text.Length || _cursor.Text[_cursor.At] == '\n')
        {
            Add(start, name, value: null, start, 0);
        }
        else
        {
            _cursor.At++;
            ReadValue(start, name);
        }
    }

    private void ReadValue(int start, string name)
    {
        _cursor.SkipBlanks();
        if (_cursor.At < _cursor.Text.Length && _cursor.Text[_cursor.At] is '"' or '\'')
        {
            ReadQuoted(start, name, _cursor.Text[_cursor.At]);
            return;
        }

        var from = _cursor.At;
        var end = _cursor.EndOfLine();
        var comment = _cursor.Text.AsSpan(from, end - from).IndexOf(" #");
        var value = (comment < 0 ? _cursor.Text[from..end] : _cursor.Text[from..(from + comment)]).TrimEnd();
        _cursor.At = end;
        Add(start, name, Template.Parse(value), from, value.Length);
    }

    private void ReadQuoted(int start, string name, char quote)
    {
        var from = _cursor.At;
        var raw = new StringBuilder();
        for (_cursor.At++; _cursor.At < _cursor.Text.Length && _cursor.Text[_cursor.At] != quote; _cursor.At++)
        {
            if (_cursor.Text[_cursor.At] == '\\' && _cursor.At + 1 < _cursor.Text.Length)
            {
                // Only the quote itself is unescaped here; what else double quotes know comes later.
                raw.Append(_cursor.Text[_cursor.At + 1] == quote ? "" : "\\");
                _cursor.At++;
            }

            raw.Append(_cursor.Text[_cursor.At]);
        }

        if (_cursor.At >= _cursor.Text.Length)
        {
            _cursor.At = from;
            Refuse(
                from,
                1,
                $"The quote that begins the value of '{name}' is never closed; Compose refuses the whole file.",
                "Close it, or write the value without quotes.");
            return;
        }

        _cursor.At++;
        var value = raw.Replace("\r\n", "\n").ToString();
        Add(start, name, quote == '"' ? Template.Parse(Escapes.Expand(value)) : new Template([new Literal(value)], Error: null), from, _cursor.At - from);
        var rest = _cursor.Text.AsSpan(_cursor.At, _cursor.EndOfLine() - _cursor.At).TrimStart();
        if (!rest.IsEmpty && rest[0] != '#')
        {
            Refuse(
                _cursor.EndOfLine() - rest.Length,
                rest.TrimEnd().Length,
                $"This stands behind the closing quote of '{name}'; Compose reads it as another variable.",
                "Put it inside the quotes, or remove it.");
        }
    }

    private void Add(int start, string name, Template? value, int valueStart, int valueLength)
    {
        _assignments.Add(new EnvAssignment(
            name, source.PlaceAt(start, name.Length), value, source.PlaceAt(valueStart, valueLength), (valueStart, valueStart + valueLength)));
        if (value?.Error is not null)
        {
            _troubles.Add(new Trouble(
                TroubleKind.EnvironmentSyntax,
                source.PlaceAt(valueStart, valueLength),
                $"The value of '{name}' holds a '${{' that is no reference to a variable; Compose refuses the whole file.",
                "Write the value in single quotes to keep it as it is."));
        }
    }

    private void Refuse(int offset, int length, string message, string remedy)
    {
        _troubles.Add(new Trouble(TroubleKind.EnvironmentSyntax, source.PlaceAt(offset, length), message, remedy));
        _cursor.At = _cursor.EndOfLine();
    }

    private static string Shown(char c) => char.IsControl(c) || char.IsSurrogate(c) ? $"U+{(int)c:X4}" : c.ToString();
}
