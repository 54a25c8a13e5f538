using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Creates the conditions of one statement that rows are visible to its viewer.</summary>
/// <param name="model">The rules.</param>
/// <param name="viewer">The viewer.</param>
/// <param name="context">The context that translates the statement.</param>
/// <param name="valueOf">Returns the expression of a part of the viewer with this value. The number is that of the part.</param>
internal sealed class VisibilityConditions(VisibilityModel model, ViewerValues viewer, DbContext context, Func<ArgumentSlot, int, object?, Expression> valueOf)
{
    /// <summary>The condition of a rule that no row meets.</summary>
    public Expression Never { get; init; } = Expression.Constant(false);

    /// <summary>Returns the level at which the rows to which a row can refer are visible.</summary>
    public static VisibilityLevel LevelOf(FilterTargets targets) => targets.IncludesUnlisted ? VisibilityLevel.Reachable : VisibilityLevel.Listed;

    /// <summary>Returns the condition that a row is visible. Returns null if the viewer sees every row.</summary>
    /// <exception cref="InvalidOperationException">The entity has no rule, but others do.</exception>
    public Expression? Of(Expression row, VisibilityLevel level)
    {
        if (model.Of(row.Type)?.Of(level) is not { } rule)
        {
            return null;
        }
        var body = new ParameterReplacer([rule.Parameters[0], model.Context!], [row, Expression.Constant(context, model.Context!.Type)]).Visit(rule.Body);
        var condition = ConditionSimplifier.Simplify(ArgumentFinder.Replace(body, [model.Viewer!], ValueOf));
        return condition switch
        {
            ConstantExpression { Value: true } => null,
            ConstantExpression { Value: false } => Never,
            _ => condition,
        };
    }

    private Expression ValueOf(Expression part)
    {
        var index = 0;
        while (!model.Parts[index].IsFor(part))
        {
            index++;
        }
        return valueOf(model.Parts[index], index, viewer[index]);
    }
}
