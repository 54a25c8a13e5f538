using System.Linq.Expressions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>The rules of an entity: lambdas with the row as their parameter, which also use the parameters of the context and the viewer.</summary>
/// <param name="Reachable">Whether the viewer finds the row by key. Null if every viewer does.</param>
/// <param name="Listed">Whether the viewer finds the row in lists, which includes that it is reachable. Null if every viewer does.</param>
/// <param name="ListedAmongReachable">Whether the viewer finds a reachable row in lists. Null if every viewer does.</param>
internal sealed record EntityVisibility(LambdaExpression? Reachable, LambdaExpression? Listed, LambdaExpression? ListedAmongReachable)
{
    /// <summary>The parts of the viewer that <see cref="Reachable" /> uses, one bit for each.</summary>
    public ulong ReachableParts { get; init; }

    /// <summary>The parts of the viewer that <see cref="Listed" /> uses, one bit for each.</summary>
    public ulong ListedParts { get; init; }

    /// <summary>The parts of the viewer that any of the rules uses.</summary>
    public ulong AllParts => ReachableParts | ListedParts;

    /// <summary>Returns the rule of a level. Returns null if every viewer sees every row.</summary>
    public LambdaExpression? Of(VisibilityLevel level) =>
        level switch
        {
            VisibilityLevel.Listed => Listed,
            VisibilityLevel.ListedAmongReachable => ListedAmongReachable,
            VisibilityLevel.Reachable => Reachable,
            _ => null,
        };

    /// <summary>Returns the parts of the viewer that the rule of a level uses.</summary>
    public ulong PartsOf(VisibilityLevel level) =>
        level switch
        {
            VisibilityLevel.Listed or VisibilityLevel.ListedAmongReachable => ListedParts,
            VisibilityLevel.Reachable => ReachableParts,
            _ => 0,
        };
}
