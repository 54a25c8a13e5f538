using System.Text;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Patterns of SQL's LIKE in which nothing that a client writes is special.</summary>
internal static class LikePattern
{
    public static string Of(string text, bool isOpenAtStart, bool isOpenAtEnd)
    {
        var pattern = new StringBuilder(text.Length + 2);
        if (isOpenAtStart)
        {
            pattern.Append('%');
        }
        foreach (var c in text)
        {
            if (c is '%' or '_' or '\\')
            {
                pattern.Append('\\');
            }
            pattern.Append(c);
        }

        if (isOpenAtEnd)
        {
            pattern.Append('%');
        }
        return pattern.ToString();
    }
}
