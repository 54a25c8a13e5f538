using System.Buffers;
using System.Text;

namespace Qplet.GraphQL.Language;

/// <summary>Prints syntax trees as text, which the parser parses back to the same tree.</summary>
/// <remarks>
/// The layout is that of graphql-js: two spaces per level; arguments and values are on separate lines beyond 80 characters. A tree built in code must follow
/// the grammar (non-empty selection sets, valid names) for the text to be valid.
/// </remarks>
public static class SyntaxPrinter
{
    /// <summary>Prints a node and its descendants as text.</summary>
    /// <param name="node">A document or any other node.</param>
    /// <param name="indented">Whether to format the text for readers; otherwise all ignored tokens are omitted.</param>
    public static string Print(SyntaxNode node, bool indented = true)
    {
        var text = new LayoutWriter().Write(node);
        return indented ? text : IgnoredCharacters.Strip(text);
    }

    /// <summary>Prints a node and its descendants to a text writer.</summary>
    /// <param name="node">A document or any other node.</param>
    /// <param name="writer">The writer to print to.</param>
    /// <param name="indented">Whether to format the text for readers; otherwise all ignored tokens are omitted.</param>
    public static void Print(SyntaxNode node, TextWriter writer, bool indented = true) => writer.Write(Print(node, indented));

    /// <summary>Prints a node and its descendants as UTF-8.</summary>
    /// <param name="node">A document or any other node.</param>
    /// <param name="writer">The writer to print to.</param>
    /// <param name="indented">Whether to format the text for readers; otherwise all ignored tokens are omitted.</param>
    public static void Print(SyntaxNode node, IBufferWriter<byte> writer, bool indented = true) => Encoding.UTF8.GetBytes(Print(node, indented), writer);

    /// <summary>Prints a string literal in quotes.</summary>
    /// <remarks>
    /// <see href="https://spec.graphql.org/September2025/#sec-String-Value">Section 2.10.4 String Value</see>. Control characters are escaped.
    /// </remarks>
    /// <param name="value">The value of the string.</param>
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
