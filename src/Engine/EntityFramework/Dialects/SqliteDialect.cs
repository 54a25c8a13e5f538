using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>The dialect of SQLite with Microsoft.Data.Sqlite.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    private const string Key = "\"$p\".\"value\"";

    private static readonly Lazy<MethodInfo> s_glob = new(static () =>
        DatabaseFunction.Find("Microsoft.EntityFrameworkCore.SqliteDbFunctionsExtensions, Microsoft.EntityFrameworkCore.Sqlite", "Glob", 3)
    );

    private static readonly MethodInfo s_like = typeof(DbFunctionsExtensions)
        .GetMethods()
        .Single(static method => method.Name == nameof(DbFunctionsExtensions.Like) && method.GetParameters().Length == 4);

    /// <inheritdoc />
    public override bool IsSynchronous => true;

    /// <inheritdoc />
    public override bool NullsAreSmallest => true;

    /// <inheritdoc />
    public override bool NamesSubstringIndexes => true;

    /// <inheritdoc />
    public override int FirstPosition => 0;

    /// <inheritdoc />
    public override object ToParameter(IReadOnlyList<object?> values, Type type) => JsonList.Write(values);

    /// <inheritdoc />
    public override Expression Match(Expression operand, Expression pattern, bool isAscii) =>
        isAscii
            ? Expression.Call(s_like, Expression.Constant(EF.Functions), operand, pattern, Expression.Constant("\\"))
            : Expression.Call(s_glob.Value, Expression.Constant(EF.Functions), operand, pattern);

    /// <inheritdoc />
    public override string ToPattern(string text, bool isOpenAtStart, bool isOpenAtEnd) =>
        System.Text.Ascii.IsValid(text) ? LikePattern.Of(text, isOpenAtStart, isOpenAtEnd) : GlobPattern.Of(text, isOpenAtStart, isOpenAtEnd);

    /// <inheritdoc />
    public override bool JoinsKeys => true;

    /// <inheritdoc />
    /// <remarks>Each key is looked up in the index. SQLite first copies and sorts the keys of <c>IN (SELECT …)</c>.</remarks>
    public override string OfKeys(string sql, IReadOnlyList<string> keyParameters)
    {
        var select = SelectStatement.Parse(sql);
        return $"""
            SELECT {select.Columns}
            FROM json_each({KeysParameter}) AS "$p"
            CROSS JOIN {select.From}
            WHERE {Correlate(select.Where, keyParameters, Key)}
            """;
    }

    /// <inheritdoc />
    public override bool ReadsGroupsInTurn => true;

    /// <inheritdoc />
    /// <remarks>
    /// Lists without a limit are read by one statement, which looks up each key in the index. For others, many runs of a prepared statement cost no round
    /// trips, because SQLite runs in the process, and each reads its few rows in the order of an index: SQLite does not support lateral joins, and a window
    /// function would number every row of the table.
    /// </remarks>
    public override string? Group(string sql, IReadOnlyList<string> keyParameters)
    {
        if (SelectStatement.TryParse(sql) is not { Rest: "" } select)
        {
            return null;
        }
        var grouped = select with
        {
            Columns = $"\"$p\".\"key\", {select.Columns}",
            From = $"json_each({KeysParameter}) AS \"$p\"\nCROSS JOIN {select.From}",
            Where = Correlate(select.Where, keyParameters, Key),
        };

        // A table of the statement cannot depend on the key.
        var result = grouped.ToSql();
        return keyParameters.Any(parameter => SqlText.HasParameter(result, parameter)) ? null : result;
    }

    /// <inheritdoc />
    public override string GroupCounts(string count, IReadOnlyList<string> keyParameters) =>
        $"""
            SELECT "$p"."key", (
            {Correlate(count, keyParameters, Key)}
            )
            FROM json_each({KeysParameter}) AS "$p"
            """;
}
