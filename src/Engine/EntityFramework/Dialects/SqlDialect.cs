using System.Linq.Expressions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>The differences between database systems.</summary>
internal abstract class SqlDialect
{
    /// <summary>The name of the parameter with the keys of all parents.</summary>
    public const string KeysParameter = "@keys";

    /// <summary>Returns the dialect of an Entity Framework provider.</summary>
    /// <exception cref="NotSupportedException">The provider is not for SQLite or PostgreSQL.</exception>
    public static SqlDialect For(string? providerName) =>
        providerName switch
        {
            "Microsoft.EntityFrameworkCore.Sqlite" => new SqliteDialect(),
            "Npgsql.EntityFrameworkCore.PostgreSQL" => new PostgreSqlDialect(),
            _ => throw EntityFrameworkErrors.UnknownProvider(providerName),
        };

    /// <summary>Whether the database runs in the process, so asynchronous calls only add overhead.</summary>
    public abstract bool IsSynchronous { get; }

    /// <summary>Whether null precedes all values in an ascending order.</summary>
    public abstract bool NullsAreSmallest { get; }

    /// <summary>Whether the database has indexes of substrings as virtual tables, which the statement must name.</summary>
    public abstract bool NamesSubstringIndexes { get; }

    /// <summary>Returns the value of a parameter that contains a list.</summary>
    /// <param name="values">The stored values.</param>
    /// <param name="type">Their type.</param>
    public abstract object ToParameter(IReadOnlyList<object?> values, Type type);

    /// <summary>
    /// Returns the condition that a text matches a pattern of <see cref="ToPattern" />, ignoring case. Implements <c>contains</c>, <c>startsWith</c> and
    /// <c>endsWith</c>.
    /// </summary>
    /// <param name="operand">The text.</param>
    /// <param name="pattern">The pattern, a parameter.</param>
    /// <param name="isAscii">Whether the client's text has ASCII characters only.</param>
    public abstract Expression Match(Expression operand, Expression pattern, bool isAscii);

    /// <summary>Returns the pattern for <see cref="Match" />.</summary>
    /// <param name="text">The text to search for.</param>
    /// <param name="isOpenAtStart">Whether other text may precede it.</param>
    /// <param name="isOpenAtEnd">Whether other text may follow it.</param>
    public abstract string ToPattern(string text, bool isOpenAtStart, bool isOpenAtEnd);

    /// <summary>Returns the conversion of texts to a form that the database accepts. Null if it accepts every text.</summary>
    public virtual Func<object, object>? TextConversion => null;

    /// <summary>Whether a list of keys is joined with the rows by <see cref="OfKeys" /> instead of compared with their keys.</summary>
    public virtual bool JoinsKeys => false;

    /// <summary>Returns the statement that reads the rows of many keys.</summary>
    /// <param name="sql">The statement that reads the row of one key.</param>
    /// <param name="keyParameters">The parameters of <paramref name="sql" /> that hold the key.</param>
    public virtual string OfKeys(string sql, IReadOnlyList<string> keyParameters) => throw new NotSupportedException();

    /// <summary>
    /// Whether the rows of one parent are read by its own statement instead of by <see cref="Group" />, and those of many parents as well, one after the other
    /// in one transaction, if <see cref="Group" /> returns null.
    /// </summary>
    public virtual bool ReadsGroupsInTurn => false;

    /// <summary>
    /// Returns the statement that reads the rows of many parents. The first column is the position of the parent. Returns null if the statement of one parent
    /// must run for each of them.
    /// </summary>
    /// <param name="sql">The statement that reads the rows of one parent.</param>
    /// <param name="keyParameters">The parameters of <paramref name="sql" /> that hold the parent's key.</param>
    public abstract string? Group(string sql, IReadOnlyList<string> keyParameters);

    /// <summary>Returns the statement that counts the rows of many parents. The first column is the position of the parent.</summary>
    /// <param name="count">The statement that counts the rows of one parent.</param>
    /// <param name="keyParameters">The parameters of <paramref name="count" /> that hold the parent's key.</param>
    public abstract string GroupCounts(string count, IReadOnlyList<string> keyParameters);

    /// <summary>The number that <see cref="Group" /> and <see cref="GroupCounts" /> assign to the first parent.</summary>
    public abstract int FirstPosition { get; }

    /// <summary>Replaces the parent's key by a column.</summary>
    protected static string Correlate(string sql, IReadOnlyList<string> keyParameters, string column)
    {
        foreach (var parameter in keyParameters)
        {
            sql = SqlText.ReplaceParameter(sql, parameter, column);
        }
        return sql;
    }
}
