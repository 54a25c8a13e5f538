using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>The dialect of PostgreSQL with Npgsql.</summary>
internal sealed class PostgreSqlDialect : SqlDialect
{
    private static readonly Lazy<MethodInfo> s_iLike = new(static () =>
        DatabaseFunction.Find("Microsoft.EntityFrameworkCore.NpgsqlDbFunctionsExtensions, Npgsql.EntityFrameworkCore.PostgreSQL", "ILike", 4)
    );

    private static readonly MethodInfo s_collate = typeof(RelationalDbFunctionsExtensions)
        .GetMethod(nameof(RelationalDbFunctionsExtensions.Collate))!
        .MakeGenericMethod(typeof(string));

    private static readonly MethodInfo s_isMatch = typeof(Regex).GetMethod(nameof(Regex.IsMatch), [typeof(string), typeof(string), typeof(RegexOptions)])!;

    /// <inheritdoc />
    public override bool IsSynchronous => false;

    /// <inheritdoc />
    public override bool NullsAreSmallest => false;

    /// <inheritdoc />
    public override bool NamesSubstringIndexes => false;

    /// <inheritdoc />
    public override int FirstPosition => 1;

    /// <inheritdoc />
    /// <remarks>Texts of PostgreSQL cannot contain U+0000. The noncharacter that replaces it is in no text either, so the same rows match.</remarks>
    public override Func<object, object>? TextConversion => static text => ((string)text).Replace('\0', '\uFFFF');

    /// <inheritdoc />
    public override object ToParameter(IReadOnlyList<object?> values, Type type)
    {
        var array = Array.CreateInstance(type.IsValueType && values.Contains(null) ? typeof(Nullable<>).MakeGenericType(type) : type, values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            array.SetValue(values[i], i);
        }
        return array;
    }

    /// <inheritdoc />
    /// <remarks>
    /// The locale of the database must not matter. For ASCII, the first condition can use an index, and the second one compares only ASCII letters ignoring
    /// case, as SQLite does: by locale, <c>k</c> would also match the Kelvin sign.
    /// </remarks>
    public override Expression Match(Expression operand, Expression pattern, bool isAscii) =>
        isAscii
            ? Expression.AndAlso(
                ILike(operand, pattern),
                ILike(Expression.Call(s_collate, Expression.Constant(EF.Functions), operand, Expression.Constant("C")), pattern)
            )
            : Expression.Call(s_isMatch, operand, pattern, Expression.Constant(RegexOptions.Singleline));

    /// <inheritdoc />
    public override string ToPattern(string text, bool isOpenAtStart, bool isOpenAtEnd) =>
        Ascii.IsValid(text) ? LikePattern.Of(text, isOpenAtStart, isOpenAtEnd) : RegexPattern.Of(text, isOpenAtStart, isOpenAtEnd);

    /// <inheritdoc />
    public override string Group(string sql, IReadOnlyList<string> keyParameters) =>
        $"""
            SELECT "$p"."ord", "$r".*
            FROM unnest({KeysParameter}) WITH ORDINALITY AS "$p"("key", "ord")
            CROSS JOIN LATERAL (
            {Correlate(sql, keyParameters, "\"$p\".\"key\"")}
            ) AS "$r"
            """;

    /// <inheritdoc />
    public override string GroupCounts(string count, IReadOnlyList<string> keyParameters) =>
        $"""
            SELECT "$p"."ord", (
            {Correlate(count, keyParameters, "\"$p\".\"key\"")}
            )
            FROM unnest({KeysParameter}) WITH ORDINALITY AS "$p"("key", "ord")
            """;

    private static MethodCallExpression ILike(Expression operand, Expression pattern) =>
        Expression.Call(s_iLike.Value, Expression.Constant(EF.Functions), operand, pattern, Expression.Constant("\\"));
}
