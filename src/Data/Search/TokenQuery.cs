using System.Text;

namespace Qplet.GraphQL.Data.Search;

/// <summary>A condition on the tokens of an entry. Tokens contain no quotes, so nothing is escaped.</summary>
internal abstract class TokenQuery
{
    /// <summary>Returns the condition that an entry has a token.</summary>
    public static TokenQuery Of(string token) => new Token(token, false);

    /// <summary>Returns the condition that an entry has a token with a prefix.</summary>
    public static TokenQuery StartingWith(string prefix) => new Token(prefix, true);

    /// <summary>Returns the condition that all conditions are met.</summary>
    public static TokenQuery All(IReadOnlyList<TokenQuery> parts) => parts.Count == 1 ? parts[0] : new Junction(parts, true);

    /// <summary>Returns the condition that any of the conditions is met.</summary>
    public static TokenQuery Any(IReadOnlyList<TokenQuery> parts) => parts.Count == 1 ? parts[0] : new Junction(parts, false);

    /// <summary>Returns the condition that this one is met and another one is not.</summary>
    public TokenQuery Except(TokenQuery other) => new Difference(this, other);

    /// <summary>Returns the condition as a query of FTS5.</summary>
    public string ToFts5() => Write(static (query, text) => query.WriteFts5(text));

    /// <summary>Returns the condition as a value of PostgreSQL's type <c>tsquery</c>.</summary>
    public string ToTsQuery() => Write(static (query, text) => query.WriteTsQuery(text));

    private protected abstract void WriteFts5(StringBuilder text);

    private protected abstract void WriteTsQuery(StringBuilder text);

    private string Write(Action<TokenQuery, StringBuilder> write)
    {
        var text = new StringBuilder();
        write(this, text);
        return text.ToString();
    }

    private sealed class Token(string text, bool isPrefix) : TokenQuery
    {
        private protected override void WriteFts5(StringBuilder query) => query.Append('"').Append(text).Append(isPrefix ? "\"*" : "\"");

        private protected override void WriteTsQuery(StringBuilder query) => query.Append('\'').Append(text).Append(isPrefix ? "':*" : "'");
    }

    private sealed class Junction(IReadOnlyList<TokenQuery> parts, bool isAnd) : TokenQuery
    {
        private protected override void WriteFts5(StringBuilder text) => Write(text, isAnd ? " AND " : " OR ", static (query, text) => query.WriteFts5(text));

        private protected override void WriteTsQuery(StringBuilder text) => Write(text, isAnd ? "&" : "|", static (query, text) => query.WriteTsQuery(text));

        private void Write(StringBuilder text, string sign, Action<TokenQuery, StringBuilder> write)
        {
            text.Append('(');
            for (var i = 0; i < parts.Count; i++)
            {
                text.Append(i == 0 ? "" : sign);
                write(parts[i], text);
            }
            text.Append(')');
        }
    }

    private sealed class Difference(TokenQuery query, TokenQuery other) : TokenQuery
    {
        private protected override void WriteFts5(StringBuilder text)
        {
            text.Append('(');
            query.WriteFts5(text);
            text.Append(" NOT ");
            other.WriteFts5(text);
            text.Append(')');
        }

        private protected override void WriteTsQuery(StringBuilder text)
        {
            text.Append('(');
            query.WriteTsQuery(text);
            text.Append("&!");
            other.WriteTsQuery(text);
            text.Append(')');
        }
    }
}
