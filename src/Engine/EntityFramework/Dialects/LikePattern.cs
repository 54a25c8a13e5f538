using System.Text;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Creates LIKE patterns in which all special characters of the text are escaped.</summary>
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
