using System.Linq.Expressions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Finds the largest parts of a definition that depend only on its arguments, and replaces them.</summary>
internal sealed class ArgumentFinder : ExpressionVisitor
{
    private readonly IReadOnlyList<ParameterExpression> _arguments;
    private readonly Func<Expression, Expression> _replace;
    private readonly HashSet<Expression> _evaluatable = [];

    private ArgumentFinder(IReadOnlyList<ParameterExpression> arguments, Func<Expression, Expression> replace)
    {
        _arguments = arguments;
        _replace = replace;
    }

    /// <summary>Returns the expression with all these parts replaced.</summary>
    public static Expression Replace(Expression body, IReadOnlyList<ParameterExpression> arguments, Func<Expression, Expression> replace)
    {
        var finder = new ArgumentFinder(arguments, replace);
        new Nominator(arguments, finder._evaluatable).Visit(body);
        return finder.Visit(body)!;
    }

    public override Expression? Visit(Expression? node) => node is not null && _evaluatable.Contains(node) ? _replace(node) : base.Visit(node);

    protected override Expression VisitParameter(ParameterExpression node) => _arguments.Contains(node) ? _replace(node) : node;

    /// <summary>Finds all parts that depend on an argument, and otherwise only on arguments and constants.</summary>
    private sealed class Nominator(IReadOnlyList<ParameterExpression> arguments, HashSet<Expression> evaluatable) : ExpressionVisitor
    {
        private bool _dependsOnArgument;
        private bool _dependsOnOther;

        public override Expression? Visit(Expression? node)
        {
            if (node is null)
            {
                return null;
            }
            var (outerArgument, outerOther) = (_dependsOnArgument, _dependsOnOther);
            (_dependsOnArgument, _dependsOnOther) = (false, false);
            base.Visit(node);
            if (node is LambdaExpression || node.NodeType == ExpressionType.Quote || node.Type == typeof(void))
            {
                _dependsOnOther = true;
            }
            if (_dependsOnArgument && !_dependsOnOther)
            {
                evaluatable.Add(node);
            }
            _dependsOnArgument |= outerArgument;
            _dependsOnOther |= outerOther;
            return node;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            if (arguments.Contains(node))
            {
                _dependsOnArgument = true;
            }
            else
            {
                _dependsOnOther = true;
            }
            return node;
        }
    }
}
