using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Translates filters to LINQ conditions, which Entity Framework translates to SQL. The values become parameters.</summary>
/// <param name="context">The context that translates the statement. Its model determines the references that can be null.</param>
/// <param name="dialect">The dialect, which matches texts.</param>
/// <param name="visibility">The rules: only rows that are listed for the viewer are found through a relation.</param>
/// <param name="firstSlot">The place of the first value among the parameters. The others follow in the order of <see cref="FilterNode.Values" />.</param>
internal sealed class FilterTranslator(DbContext context, SqlDialect dialect, VisibilityConditions visibility, int firstSlot)
{
    private int _nextSlot = firstSlot;

    /// <summary>Returns the condition that a row, or one of its values, matches the filter.</summary>
    public Expression Translate(FilterNode filter, Expression row) =>
        filter switch
        {
            JunctionNode junction => Junction(junction, row),
            MemberNode member => Member(member, row),
            QuantifierNode quantifier => Quantifier(quantifier, row),
            ReferenceNode reference => Reference(reference, row),
            OperationNode operation => Operation(operation, row),
            ComputedNode computed => Computed(computed, row),
            ExistsNode exists => Expression.Constant(exists.Exists),
            _ => throw EntityFrameworkErrors.UnknownFilter(filter),
        };

    private Expression Junction(JunctionNode junction, Expression row) => Junction(junction, condition => Translate(condition, row));

    private static Expression Junction(JunctionNode junction, Func<FilterNode, Expression> translate)
    {
        Expression? all = null;
        foreach (var condition in junction.Conditions)
        {
            var next = translate(condition);
            all =
                all is null ? next
                : junction.IsAnd ? Expression.AndAlso(all, next)
                : Expression.OrElse(all, next);
        }

        return all ?? Expression.Constant(junction.IsAnd);
    }

    private Expression Member(MemberNode member, Expression row)
    {
        var value = Expression.Property(row, member.Member);
        return !member.IsReference || member.IsItem ? Translate(member.Condition, value)
            : IsOptional(member.Member.ReflectedType!, member.Member.Name) ? Optional(member.Condition, value)
            : Listed(member.Condition, value);
    }

    // A missing entity does not meet any condition but that it is missing, not even that one of its values differs from another.
    private Expression Optional(FilterNode condition, Expression value)
    {
        if (condition is JunctionNode junction && AsksForExistence(junction))
        {
            return Junction(junction, part => Optional(part, value));
        }
        Expression isPresent = Expression.NotEqual(value, Expression.Constant(null, value.Type));
        if (condition is not ExistsNode exists)
        {
            return Expression.AndAlso(isPresent, Listed(condition, value));
        }

        // An entity that the viewer would not find by its key is missing, like the value of the field.
        if (visibility.Of(value, VisibilityLevel.Reachable) is { } isReachable)
        {
            isPresent = Expression.AndAlso(isPresent, isReachable);
        }
        return exists.Exists ? isPresent : Expression.Not(isPresent);
    }

    private Expression Listed(FilterNode condition, Expression value)
    {
        var isMet = Translate(condition, value);
        return visibility.Of(value, VisibilityLevel.Listed) is { } isListed ? Expression.AndAlso(isListed, isMet) : isMet;
    }

    private static bool AsksForExistence(JunctionNode junction) =>
        junction.Conditions.Any(static part => part is ExistsNode || (part is JunctionNode inner && AsksForExistence(inner)));

    // What a row refers to is null for a viewer who may not see it. The entities are alternatives of a CASE: for conditions with OR, SQLite would find the rows
    // of each kind rather than those that meet the filter.
    private BinaryExpression Reference(ReferenceNode reference, Expression row)
    {
        var isMet = Translate(reference.Condition, row);
        var kind = Expression.Property(row, reference.Targets.Kind);
        var key = Expression.Property(row, reference.Targets.Key);
        Expression isVisible = Expression.Constant(false);
        foreach (var target in reference.Targets.All)
        {
            isVisible = Expression.Condition(
                Expression.Equal(kind, Expression.Constant(target.Kind, kind.Type)),
                IsVisible(target, key, VisibilityConditions.LevelOf(reference.Targets)),
                isVisible
            );
        }
        return reference.IsMetByNull ? Expression.OrElse(isMet, Expression.Not(isVisible)) : Expression.AndAlso(isMet, isVisible);
    }

    private MethodCallExpression IsVisible(FilterTarget target, Expression key, VisibilityLevel level)
    {
        var row = Expression.Parameter(target.Entity, "t");

        // That there is a key is a condition of the subquery as well, so PostgreSQL does not read all rows of the entity into a hash table.
        Expression condition = Expression.AndAlso(
            Expression.NotEqual(key, Expression.Constant(key.Type.IsValueType ? Activator.CreateInstance(key.Type) : null, key.Type)),
            Expression.Equal(key, Expression.Convert(Expression.Property(row, target.Key), key.Type))
        );
        if (visibility.Of(row, level) is { } isVisible)
        {
            condition = Expression.AndAlso(condition, isVisible);
        }
        var rows = Expression.Call(Expression.Constant(context), nameof(DbContext.Set), [target.Entity]);
        return Expression.Call(typeof(Queryable), nameof(Queryable.Any), [target.Entity], rows, Expression.Lambda(condition, row));
    }

    private Expression Computed(ComputedNode computed, Expression row)
    {
        var parameters = computed.Condition.Parameters;
        var argument = NextParameter(parameters[^1].Type);
        Expression[] values = parameters.Count > 2 ? [Expression.Constant(context, parameters[0].Type), row, argument] : [row, argument];
        var condition = new ParameterReplacer(parameters, values).Visit(computed.Condition.Body);
        return computed.IsMissing ? Expression.Not(condition) : condition;
    }

    private Expression Quantifier(QuantifierNode quantifier, Expression row)
    {
        var element = ElementType.Of(row.Type)!;
        var item = Expression.Parameter(element, "e");
        var isListed = IsEntity(element) ? visibility.Of(item, VisibilityLevel.Listed) : null;
        if (quantifier.Condition is null)
        {
            Expression any = isListed is null
                ? Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [element], row)
                : Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [element], row, Expression.Lambda(isListed, item));
            return quantifier.IsAny ? any : Expression.Not(any);
        }

        var isAll = quantifier.Operation == "all";
        var condition = Translate(quantifier.Condition, item);
        if (isListed is not null)
        {
            condition = isAll ? Expression.OrElse(Expression.Not(isListed), condition) : Expression.AndAlso(isListed, condition);
        }
        Expression call = Expression.Call(
            typeof(Enumerable),
            isAll ? nameof(Enumerable.All) : nameof(Enumerable.Any),
            [element],
            row,
            Expression.Lambda(condition, item)
        );
        return quantifier.Operation == "none" ? Expression.Not(call) : call;
    }

    private Expression Operation(OperationNode operation, Expression value) =>
        operation.Operation switch
        {
            FilterOperation.Eq => Expression.Equal(value, Operand(operation, value)),
            FilterOperation.Neq => Expression.NotEqual(value, Operand(operation, value)),
            FilterOperation.Gt => Expression.GreaterThan(value, Operand(operation, value)),
            FilterOperation.Ngt => Expression.Not(Expression.GreaterThan(value, Operand(operation, value))),
            FilterOperation.Gte => Expression.GreaterThanOrEqual(value, Operand(operation, value)),
            FilterOperation.Ngte => Expression.Not(Expression.GreaterThanOrEqual(value, Operand(operation, value))),
            FilterOperation.Lt => Expression.LessThan(value, Operand(operation, value)),
            FilterOperation.Nlt => Expression.Not(Expression.LessThan(value, Operand(operation, value))),
            FilterOperation.Lte => Expression.LessThanOrEqual(value, Operand(operation, value)),
            FilterOperation.Nlte => Expression.Not(Expression.LessThanOrEqual(value, Operand(operation, value))),
            FilterOperation.In => IsIn(operation, value),
            FilterOperation.Nin => Expression.Not(IsIn(operation, value)),
            FilterOperation.Contains or FilterOperation.StartsWith or FilterOperation.EndsWith => Matches(operation, value),
            FilterOperation.Ncontains or FilterOperation.NstartsWith or FilterOperation.NendsWith => MatchesNot(operation, value),
            _ => throw EntityFrameworkErrors.UnknownFilter(operation),
        };

    private Expression Operand(OperationNode operation, Expression value)
    {
        if (operation.IsConstant)
        {
            return Expression.Constant(operation.Value, value.Type);
        }
        var parameter = NextParameter(operation.Value!.GetType());
        return parameter.Type == value.Type ? parameter : Expression.Convert(parameter, value.Type);
    }

    private Expression IsIn(OperationNode operation, Expression value)
    {
        var listType = operation.Value!.GetType();
        var element = listType.GetGenericArguments()[0];
        var list = Expression.Call(typeof(EF), nameof(EF.Parameter), [listType], NextParameter(listType));
        var isNullable = element.IsValueType && value.Type != element;
        Expression contains = Expression.Call(
            typeof(Enumerable),
            nameof(Enumerable.Contains),
            [element],
            list,
            isNullable ? Expression.Convert(value, element) : value
        );
        return isNullable ? Expression.AndAlso(Expression.NotEqual(value, Expression.Constant(null, value.Type)), contains) : contains;
    }

    private Expression Matches(OperationNode operation, Expression value) => dialect.Match(value, NextParameter(typeof(string)), operation.IsAscii);

    // A missing text does not match. Entity Framework adds this to some functions of texts, but not to all.
    private BinaryExpression MatchesNot(OperationNode operation, Expression value) =>
        Expression.OrElse(Expression.Equal(value, Expression.Constant(null, value.Type)), Expression.Not(Matches(operation, value)));

    private Expression NextParameter(Type type) => SlotSample.Slot(_nextSlot++, type);

    private bool IsEntity(Type type) => context.Model.FindEntityType(type) is not null;

    private bool IsOptional(Type entity, string navigation) =>
        context.Model.FindEntityType(entity)?.FindNavigation(navigation) is { } found && (!found.IsOnDependent || !found.ForeignKey.IsRequired);
}
