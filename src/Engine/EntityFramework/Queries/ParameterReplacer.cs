using System.Linq.Expressions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Puts expressions in place of the parameters of a lambda.</summary>
internal sealed class ParameterReplacer(IReadOnlyList<ParameterExpression> parameters, IReadOnlyList<Expression> replacements) : ExpressionVisitor
{
    /// <summary>The body of a lambda with one parameter, with an expression in its place.</summary>
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
