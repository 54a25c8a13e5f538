using System.Text;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Reads and changes SQL as Entity Framework writes it: names and texts in quotes are passed over.</summary>
internal static class SqlText
{
    /// <summary>Puts a text in place of every use of a parameter.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="parameter">The parameter's name with its at sign.</param>
    /// <param name="text">What stands there instead.</param>
    public static string ReplaceParameter(string sql, string parameter, string text)
    {
        var result = new StringBuilder(sql.Length + text.Length);
        for (var i = 0; i < sql.Length; )
        {
            var end = SkipToken(sql, i);
            if (sql[i] == '@' && end - i == parameter.Length && string.CompareOrdinal(sql, i, parameter, 0, parameter.Length) == 0)
            {
                result.Append(text);
            }
            else
            {
                result.Append(sql, i, end - i);
            }

            i = end;
        }

        return result.ToString();
    }

    /// <summary>Where a clause of the outermost query begins; -1 if it has none. The last one counts.</summary>
    public static int FindClause(string sql, string keyword)
    {
        var found = -1;
        var depth = 0;
        for (var i = 0; i < sql.Length; )
        {
            depth += sql[i] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (depth == 0 && (i == 0 || sql[i - 1] == '\n') && string.CompareOrdinal(sql, i, keyword, 0, keyword.Length) == 0)
            {
                found = i;
            }
            i = SkipToken(sql, i);
        }

        return found;
    }

    /// <summary>Splits a list at the commas outside of parentheses.</summary>
    public static List<string> SplitList(string list)
    {
        var items = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < list.Length; )
        {
            depth += list[i] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (depth == 0 && list[i] == ',')
            {
                items.Add(list[start..i].Trim());
                start = i + 1;
            }

            i = SkipToken(list, i);
        }

        items.Add(list[start..].Trim());
        return items;
    }

    private static int SkipToken(string sql, int start)
    {
        var c = sql[start];
        if (c is '\'' or '"')
        {
            var end = sql.IndexOf(c, start + 1);
            return end < 0 ? sql.Length : end + 1;
        }

        if (c != '@' && !IsWord(c))
        {
            return start + 1;
        }
        var i = start + 1;
        while (i < sql.Length && IsWord(sql[i]))
        {
            i++;
        }
        return i;
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
