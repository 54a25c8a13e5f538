namespace Qplet.GraphQL.Language;

internal sealed partial class LayoutWriter
{
    /// <summary>When to write each of the items between brackets on its own line.</summary>
    private enum Wrapping
    {
        WhenLong,
        WhenAnyHasLines,
    }

    private void WriteValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                _text.Append('$').Append(variable.Name.Value);
                break;
            case IntValueNode number:
                _text.Append(number.Value);
                break;
            case FloatValueNode number:
                _text.Append(number.Value);
                break;
            case StringValueNode { IsBlock: true } text:
                var start = _text.Length;
                _text.Append(BlockString.Print(text.Value));
                Indent(start, _indentation);
                break;
            case StringValueNode text:
                _text.Append(SyntaxPrinter.PrintString(text.Value));
                break;
            case BooleanValueNode boolean:
                _text.Append(boolean.Value ? "true" : "false");
                break;
            case NullValueNode:
                _text.Append("null");
                break;
            case EnumValueNode name:
                _text.Append(name.Value);
                break;
            case ListValueNode { Items: [] }:
                _text.Append("[]");
                break;
            case ListValueNode list:
                WriteItems("[", list.Items, "]", Wrapping.WhenLong);
                break;
            case ObjectValueNode { Fields: [] }:
                _text.Append("{  }");
                break;
            case ObjectValueNode obj:
                WriteItems("{ ", obj.Fields, " }", Wrapping.WhenLong);
                break;
        }
    }

    private void WriteType(TypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                _text.Append(named.Name.Value);
                break;
            case ListTypeNode list:
                _text.Append('[');
                WriteNode(list.Type);
                _text.Append(']');
                break;
            case NonNullTypeNode nonNull:
                WriteNode(nonNull.Type);
                _text.Append('!');
                break;
        }
    }

    /// <summary>Writes items between brackets, on one line or each on its own line; writes nothing if there are no items.</summary>
    /// <param name="open">The opening bracket, including the space that follows it on one line.</param>
    /// <param name="items">The items.</param>
    /// <param name="close">The closing bracket, including the space that precedes it on one line.</param>
    /// <param name="wrapping">When to write each item on its own line.</param>
    /// <param name="indentation">The indentation of items on their own lines, in spaces.</param>
    /// <param name="lengthBefore">The length of the text before the bracket on the same line.</param>
    private void WriteItems<T>(string open, IReadOnlyList<T> items, string close, Wrapping wrapping, int indentation = 2, int lengthBefore = 0)
        where T : SyntaxNode
    {
        if (items.Count == 0)
        {
            return;
        }

        var outerIndentation = _indentation;
        _indentation = 0;
        var start = _text.Length;
        _text.Append(open);
        var ends = new int[items.Count];
        for (var i = 0; i < items.Count; i++)
        {
            _text.Append(i == 0 ? "" : ", ");
            WriteNode(items[i]);
            ends[i] = _text.Length - start;
        }

        _text.Append(close);
        var length = lengthBefore + _text.Length - start;
        if (wrapping == Wrapping.WhenLong ? length > MaxLineLength : HasLines(start))
        {
            Wrap(start, open, ends, close, indentation);
        }

        _indentation = outerIndentation;
        Indent(start, outerIndentation);
    }

    /// <summary>Moves items that were written on one line, separated by a comma and a space, to separate lines.</summary>
    private void Wrap(int start, string open, int[] ends, string close, int indentation)
    {
        var flat = _text.ToString(start, _text.Length - start);
        _text.Length = start;
        _text.Append(open.AsSpan().TrimEnd());
        var itemStart = open.Length;
        foreach (var end in ends)
        {
            _text.Append('\n').Append(' ', indentation);
            var textStart = _text.Length;
            _text.Append(flat, itemStart, end - itemStart);
            Indent(textStart, indentation);
            itemStart = end + 2;
        }

        _text.Append('\n').Append(close.AsSpan().TrimStart());
    }

    private bool HasLines(int start) => _text.ToString(start, _text.Length - start).Contains('\n');
}
