using System.Buffers;
using System.Text;

namespace Qplet.GraphQL.Language;

/// <summary>Parsing and printing of block strings.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-String-Value">Section 2.10.4 String Value</see>.</remarks>
public static class BlockString
{
    /// <summary>The length in UTF-16 code units from which a single line is printed on a line separate from the quotes.</summary>
    private const int MaxLineLength = 70;

    private static readonly SearchValues<char> s_lineTerminators = SearchValues.Create("\n\r");

    /// <summary>
    /// Removes the common indentation of all lines except the first, and the blank lines at both ends (BlockStringValue in the specification).
    /// </summary>
    /// <param name="lines">The lines, without their terminators.</param>
    /// <returns>The remaining lines.</returns>
    public static IReadOnlyList<string> Dedent(IReadOnlyList<string> lines)
    {
        var commonIndent = int.MaxValue;
        var firstLine = -1;
        var lastLine = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var indent = CountLeadingWhiteSpace(lines[i]);
            if (indent == lines[i].Length)
            {
                continue;
            }

            firstLine = firstLine < 0 ? i : firstLine;
            lastLine = i;
            if (i > 0)
            {
                commonIndent = Math.Min(commonIndent, indent);
            }
        }

        var result = new List<string>();
        for (var i = Math.Max(firstLine, 0); i <= lastLine; i++)
        {
            result.Add(i == 0 ? lines[i] : lines[i][Math.Min(commonIndent, lines[i].Length)..]);
        }

        return result;
    }

    /// <summary>Returns whether a value can be printed as a block string and parsed back unchanged.</summary>
    /// <param name="value">The value.</param>
    public static bool IsPrintable(string value)
    {
        var isBlankLine = true;
        var isIndented = false;
        var isCommonIndent = true;
        var isFirstLine = true;
        foreach (var c in value)
        {
            switch (c)
            {
                case '\n' when isBlankLine && isFirstLine:
                    return false;
                case '\n':
                    isFirstLine = false;
                    isBlankLine = true;
                    isIndented = false;
                    break;
                case '\t' or ' ':
                    isIndented |= isBlankLine;
                    break;
                case <= '\u000F':
                    return false;
                default:
                    isCommonIndent &= isIndented;
                    isBlankLine = false;
                    break;
            }
        }

        return value.Length == 0 || (!isBlankLine && (isFirstLine || !isCommonIndent));
    }

    /// <summary>Prints a value as a block string, including the quotes.</summary>
    /// <param name="value">The value; see <see cref="IsPrintable" />.</param>
    /// <param name="minimize">Whether to add only the line breaks required to preserve the value.</param>
    public static string Print(string value, bool minimize = false)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"");
        var lines = SplitLines(escaped);
        var isSingleLine = lines.Count == 1;
        var isEveryLineIndented = !isSingleLine && lines.Skip(1).All(line => line.Length == 0 || IsWhiteSpace(line[0]));
        var endsWithQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var needsLastBreak = (value.EndsWith('"') && !endsWithQuotes) || value.EndsWith('\\');
        var isSpread = !minimize && (!isSingleLine || value.Length > MaxLineLength || needsLastBreak || endsWithQuotes);
        var startsWithSpace = isSingleLine && value.Length > 0 && IsWhiteSpace(value[0]);
        var first = (isSpread && !startsWithSpace) || isEveryLineIndented ? "\n" : "";
        var last = isSpread || needsLastBreak ? "\n" : "";
        return $"\"\"\"{first}{escaped}{last}\"\"\"";
    }

    /// <summary>Returns the value of a block string from the text between its quotes.</summary>
    internal static string Parse(string raw)
    {
        raw = raw.Replace("\\\"\"\"", "\"\"\"");
        return raw.AsSpan().ContainsAny(s_lineTerminators) ? Dedent(raw)
            : string.IsNullOrEmpty(raw.Trim(' ', '\t')) ? ""
            : raw;
    }

    /// <summary>Removes indentation and blank lines like <see cref="Dedent(IReadOnlyList{string})" />, without creating a string for each line.</summary>
    private static string Dedent(string text)
    {
        var (commonIndent, firstLine, lastLine) = (int.MaxValue, -1, -1);
        var position = 0;
        for (var i = 0; NextLine(text, ref position, out var line); i++)
        {
            var indent = line.Length - line.TrimStart(" \t").Length;
            if (indent == line.Length)
            {
                continue;
            }

            firstLine = firstLine < 0 ? i : firstLine;
            lastLine = i;
            if (i > 0)
            {
                commonIndent = Math.Min(commonIndent, indent);
            }
        }

        var result = new StringBuilder(text.Length);
        position = 0;
        for (var i = 0; i <= lastLine && NextLine(text, ref position, out var line); i++)
        {
            if (i >= firstLine)
            {
                result.Append(i == firstLine ? "" : "\n").Append(i == 0 ? line : line[Math.Min(commonIndent, line.Length)..]);
            }
        }

        return result.ToString();
    }

    /// <summary>
    /// Reads the line at a position, without its terminator, and moves to the start of the next line; past the end of the text after the last one.
    /// </summary>
    private static bool NextLine(string text, ref int position, out ReadOnlySpan<char> line)
    {
        if (position > text.Length)
        {
            line = default;
            return false;
        }

        line = text.AsSpan(position);
        var length = line.IndexOfAny(s_lineTerminators);
        if (length >= 0)
        {
            line = line[..length];
        }

        position += line.Length;
        position += text.AsSpan(Math.Min(position, text.Length)).StartsWith("\r\n") ? 2 : 1;
        return true;
    }

    private static List<string> SplitLines(string text)
    {
        var lines = new List<string>();
        var start = 0;
        while (true)
        {
            var length = text.AsSpan(start).IndexOfAny(s_lineTerminators);
            if (length < 0)
            {
                lines.Add(text[start..]);
                return lines;
            }

            lines.Add(text.Substring(start, length));
            start += length;
            start += text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1;
        }
    }

    private static int CountLeadingWhiteSpace(string line) => line.Length - line.AsSpan().TrimStart(" \t").Length;

    private static bool IsWhiteSpace(char c) => c is ' ' or '\t';
}
