using System.Linq.Expressions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>What differs between database systems.</summary>
internal abstract class SqlDialect
{
    /// <summary>The parameter that holds the keys of all parents.</summary>
    public const string KeysParameter = "@keys";

    /// <summary>The dialect of a provider of Entity Framework.</summary>
    /// <exception cref="NotSupportedException">The provider is neither SQLite's nor PostgreSQL's.</exception>
    public static SqlDialect For(string? providerName) =>
        providerName switch
        {
            "Microsoft.EntityFrameworkCore.Sqlite" => new SqliteDialect(),
            "Npgsql.EntityFrameworkCore.PostgreSQL" => new PostgreSqlDialect(),
            _ => throw EntityFrameworkErrors.UnknownProvider(providerName),
        };

    /// <summary>Whether the database answers inside the process, so waiting for it asynchronously only costs.</summary>
    public abstract bool IsSynchronous { get; }

    /// <summary>Whether null goes before all values in an ascending order.</summary>
    public abstract bool NullsAreSmallest { get; }

    /// <summary>The value of a parameter that holds a list.</summary>
    /// <param name="values">The stored values.</param>
    /// <param name="type">Their type.</param>
    public abstract object ToParameter(IReadOnlyList<object?> values, Type type);

    /// <summary>
    /// Returns the condition that a text matches a pattern of <see cref="ToPattern" />, ignoring case: <c>contains</c>, <c>startsWith</c> and
    /// <c>endsWith</c> in SQL.
    /// </summary>
    /// <param name="operand">The text.</param>
    /// <param name="pattern">The pattern, a parameter.</param>
    /// <param name="isAscii">Whether the client's text has ASCII characters only.</param>
    public abstract Expression Match(Expression operand, Expression pattern, bool isAscii);

    /// <summary>The pattern for <see cref="Match" />.</summary>
    /// <param name="text">What the client looks for.</param>
    /// <param name="isOpenAtStart">Whether anything may go before.</param>
    /// <param name="isOpenAtEnd">Whether anything may follow.</param>
    public abstract string ToPattern(string text, bool isOpenAtStart, bool isOpenAtEnd);

    /// <summary>Makes the statement that reads the rows of many parents; the first column tells the parent by its position.</summary>
    public abstract string Group(GroupedQuery query);

    /// <summary>Makes the statement that counts the rows of many parents; the first column tells the parent by its position.</summary>
    /// <param name="count">Counts the rows of one parent.</param>
    /// <param name="keyParameters">The parameters of <paramref name="count" /> that hold the parent's key.</param>
    public abstract string GroupCounts(string count, IReadOnlyList<string> keyParameters);

    /// <summary>The number that <see cref="Group" /> gives to the first parent.</summary>
    public abstract int FirstPosition { get; }

    /// <summary>Puts a column in place of the parent's key.</summary>
    protected static string Correlate(string sql, IReadOnlyList<string> keyParameters, string column)
    {
        foreach (var parameter in keyParameters)
        {
            sql = SqlText.ReplaceParameter(sql, parameter, column);
        }
        return sql;
    }
}
