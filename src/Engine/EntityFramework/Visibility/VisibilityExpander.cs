using System.Linq.Expressions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Replaces <see cref="Visible.IsListed" /> and <see cref="Visible.IsReachable" /> in a rule by the rules of the other entities.</summary>
internal sealed class VisibilityExpander(IReadOnlyDictionary<Type, EntityVisibility> entities) : ExpressionVisitor
{
    private readonly Stack<(Type, VisibilityLevel)> _open = new();

    /// <summary>Returns a rule without references to others. Returns null if every viewer sees every row.</summary>
    /// <exception cref="InvalidOperationException">An entity has no rule, or its rule refers to itself.</exception>
    public LambdaExpression? Expand(Type entity, VisibilityLevel level)
    {
        var rules = entities.TryGetValue(entity, out var found) ? found : throw EntityFrameworkErrors.NoRule([entity]);
        if (rules.Of(level) is not { } rule)
        {
            return null;
        }
        if (_open.Contains((entity, level)))
        {
            throw EntityFrameworkErrors.RuleOfItself(entity);
        }
        _open.Push((entity, level));
        var body = ConditionSimplifier.Simplify(Visit(rule.Body));
        _open.Pop();
        return body is ConstantExpression { Value: true } ? null : Expression.Lambda(body, rule.Parameters);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType != typeof(Visible))
        {
            return base.VisitMethodCall(node);
        }
        var level = node.Method.Name == nameof(Visible.IsListed) ? VisibilityLevel.Listed : VisibilityLevel.Reachable;
        var rule = Expand(node.Method.GetGenericArguments()[0], level);
        return rule is null ? Expression.Constant(true) : ParameterReplacer.Inline(rule, Visit(node.Arguments[0]));
    }
}
