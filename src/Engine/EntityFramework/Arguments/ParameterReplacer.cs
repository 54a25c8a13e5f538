using System.Linq.Expressions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Replaces the parameters of a lambda by expressions.</summary>
internal sealed class ParameterReplacer(IReadOnlyList<ParameterExpression> parameters, IReadOnlyList<Expression> replacements) : ExpressionVisitor
{
    /// <summary>Returns the body of a lambda with its only parameter replaced by an expression.</summary>
    public static Expression Inline(LambdaExpression lambda, Expression argument) => new ParameterReplacer(lambda.Parameters, [argument]).Visit(lambda.Body);

    protected override Expression VisitParameter(ParameterExpression node)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i] == node)
            {
                return replacements[i];
            }
        }

        return node;
    }
}
