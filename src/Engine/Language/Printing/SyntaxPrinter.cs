using System.Buffers;
using System.Text;

namespace Qplet.GraphQL.Language;

/// <summary>Writes syntax trees as text, which the parser reads back as the same tree.</summary>
/// <remarks>The layout is that of the reference implementation: two blanks per level, arguments and values on lines of their own beyond 80 characters.
/// A tree made in code has to follow the grammar (at least one selection in a selection set, valid names) for the text to be readable.</remarks>
public static class SyntaxPrinter
{
    /// <summary>Writes a node, and all below it, as text.</summary>
    /// <param name="node">The node: a document or any part of one.</param>
    /// <param name="indented">Whether to lay the text out for readers; if not, everything that the grammar ignores is left out.</param>
    public static string Print(SyntaxNode node, bool indented = true)
    {
        var text = new LayoutWriter().Write(node);
        return indented ? text : IgnoredCharacters.Strip(text);
    }

    /// <summary>Writes a node, and all below it, as text.</summary>
    /// <param name="node">The node: a document or any part of one.</param>
    /// <param name="writer">Where to write to.</param>
    /// <param name="indented">Whether to lay the text out for readers; if not, everything that the grammar ignores is left out.</param>
    public static void Print(SyntaxNode node, TextWriter writer, bool indented = true) => writer.Write(Print(node, indented));

    /// <summary>Writes a node, and all below it, as UTF-8.</summary>
    /// <param name="node">The node: a document or any part of one.</param>
    /// <param name="writer">Where to write to.</param>
    /// <param name="indented">Whether to lay the text out for readers; if not, everything that the grammar ignores is left out.</param>
    public static void Print(SyntaxNode node, IBufferWriter<byte> writer, bool indented = true) => Encoding.UTF8.GetBytes(Print(node, indented), writer);

    /// <summary>Writes a string literal in quotes.</summary>
    /// <remarks>Section 2.10.4 String Value. Control characters are escaped.</remarks>
    /// <param name="value">The meaning of the string.</param>
    public static string PrintString(string value)
    {
        var result = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\b' => result.Append("\\b"),
                '\f' => result.Append("\\f"),
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                < ' ' or (>= '\u007F' and <= '\u009F') => result.Append("\\u").Append(((int)c).ToString("X4")),
                _ => result.Append(c),
            };
        }

        return result.Append('"').ToString();
    }
}
