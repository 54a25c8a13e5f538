using System.Linq.Expressions;
using System.Text;
using System.Text.Json;

namespace Qplet.GraphQL.Querying;

/// <summary>An operation with one value, which has the member's type.</summary>
/// <param name="operation">The operation.</param>
/// <param name="value">The value; of <c>in</c> and <c>nin</c> a typed list without nulls.</param>
/// <param name="hasNull">Whether null was in the list.</param>
internal sealed class OperationNode(FilterOperation operation, object? value, bool hasNull = false) : FilterNode
{
    /// <summary>Whether the text of the statement depends on the value.</summary>
    private readonly bool _isConstant = value is null or bool || value.GetType().IsEnum;

    internal override void AppendShape(StringBuilder shape)
    {
        shape.Append(operation);
        if (_isConstant)
        {
            shape.Append('=').Append(value ?? "null");
        }
        else if (IsTextual)
        {
            shape.Append(Ascii.IsValid((string)value!) ? 'a' : 'u');
        }
        if (hasNull)
        {
            shape.Append("|null");
        }
    }

    internal override void CollectValues(List<object> values)
    {
        if (!_isConstant)
        {
            values.Add(IsTextual ? new TextPattern((string)value!, operation) : value!);
        }
    }

    internal override Expression ToExpression(Expression row, FilterTranslation translation) =>
        operation switch
        {
            FilterOperation.Eq => Expression.Equal(row, Operand(row, translation)),
            FilterOperation.Neq => Expression.NotEqual(row, Operand(row, translation)),
            FilterOperation.Gt => Expression.GreaterThan(row, Operand(row, translation)),
            FilterOperation.Ngt => Expression.Not(Expression.GreaterThan(row, Operand(row, translation))),
            FilterOperation.Gte => Expression.GreaterThanOrEqual(row, Operand(row, translation)),
            FilterOperation.Ngte => Expression.Not(Expression.GreaterThanOrEqual(row, Operand(row, translation))),
            FilterOperation.Lt => Expression.LessThan(row, Operand(row, translation)),
            FilterOperation.Nlt => Expression.Not(Expression.LessThan(row, Operand(row, translation))),
            FilterOperation.Lte => Expression.LessThanOrEqual(row, Operand(row, translation)),
            FilterOperation.Nlte => Expression.Not(Expression.LessThanOrEqual(row, Operand(row, translation))),
            FilterOperation.In => IsIn(row, translation),
            FilterOperation.Nin => Expression.Not(IsIn(row, translation)),
            FilterOperation.Contains or FilterOperation.StartsWith or FilterOperation.EndsWith => Matches(row, translation),
            _ => Expression.Not(Matches(row, translation)),
        };

    internal override void Check(FilterCheck check, int depth)
    {
        check.CountOperator();
        if (value is System.Collections.ICollection list)
        {
            check.CheckList(Name, list.Count);
        }
        if (IsTextual)
        {
            check.CheckTextLength(Name, ((string)value!).Length);
        }
        foreach (var text in value is string single ? [single] : value as IEnumerable<string> ?? [])
        {
            FilterCheck.CheckText(Name, text);
        }
    }

    /// <summary>The operation as the filter has it.</summary>
    private string Name => JsonNamingPolicy.CamelCase.ConvertName(operation.ToString());

    private bool IsTextual => operation >= FilterOperation.Contains;

    private Expression Operand(Expression row, FilterTranslation translation)
    {
        if (_isConstant)
        {
            return Expression.Constant(value, row.Type);
        }
        var parameter = translation.Parameter(value!.GetType());
        return parameter.Type == row.Type ? parameter : Expression.Convert(parameter, row.Type);
    }

    private Expression IsIn(Expression row, FilterTranslation translation)
    {
        var listType = value!.GetType();
        var element = listType.GetGenericArguments()[0];
        var list = Expression.Call(
            typeof(Microsoft.EntityFrameworkCore.EF),
            nameof(Microsoft.EntityFrameworkCore.EF.Parameter),
            [listType],
            translation.Parameter(listType)
        );
        var isNullable = element.IsValueType && row.Type != element;
        Expression contains = Expression.Call(
            typeof(Enumerable),
            nameof(Enumerable.Contains),
            [element],
            list,
            isNullable ? Expression.Convert(row, element) : row
        );
        if (isNullable)
        {
            contains = Expression.AndAlso(Expression.NotEqual(row, Expression.Constant(null, row.Type)), contains);
        }
        return hasNull ? Expression.OrElse(Expression.Equal(row, Expression.Constant(null, row.Type)), contains) : contains;
    }

    private Expression Matches(Expression row, FilterTranslation translation) =>
        translation.Dialect.Match(row, translation.Parameter(typeof(string)), Ascii.IsValid((string)value!));
}
