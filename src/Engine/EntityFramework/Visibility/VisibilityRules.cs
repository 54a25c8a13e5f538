using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Collects the rules about who may see the rows of each entity. The rules are part of every statement that reads the entity.</summary>
/// <remarks>
/// <para>
/// A rule is LINQ to Entities. It must not capture variables. The parts that depend only on the viewer become parameters; Boolean values, enums and null
/// become part of the statement's text and are simplified, so a rule that does not apply to a viewer costs nothing:
/// <c>(db, viewer, note) => viewer.IsAdmin || note.OwnerId == viewer.Id</c>.
/// </para>
/// <para>
/// A filter through a relation sees only listed rows, and an order through a relation sees null instead of the values of other rows. Queries for an entity
/// without a rule are rejected.
/// </para>
/// </remarks>
/// <typeparam name="TContext">The type of the context.</typeparam>
/// <typeparam name="TViewer">The type of the viewer.</typeparam>
public sealed class VisibilityRules<TContext, TViewer>
    where TContext : DbContext
    where TViewer : class
{
    private readonly Dictionary<Type, EntityVisibility> _entities = [];

    internal VisibilityRules(IModel model) => Model = model;

    /// <summary>The model of the context, for rules that depend on the entities that it contains.</summary>
    public IModel Model { get; }

    internal ParameterExpression Context { get; } = Expression.Parameter(typeof(TContext), "db");

    internal ParameterExpression Viewer { get; } = Expression.Parameter(typeof(TViewer), "viewer");

    internal IReadOnlyDictionary<Type, EntityVisibility> Entities => _entities;

    /// <summary>Adds the rules of an entity.</summary>
    /// <param name="reachable">Whether a viewer finds a row by key. Null if every viewer does.</param>
    /// <param name="listed">Whether a viewer finds a reachable row in lists. Null if every viewer does.</param>
    /// <exception cref="InvalidOperationException">The entity already has a rule.</exception>
    public VisibilityRules<TContext, TViewer> Add<T>(
        Expression<Func<TContext, TViewer, T, bool>>? reachable = null,
        Expression<Func<TContext, TViewer, T, bool>>? listed = null
    )
        where T : class
    {
        var row = Expression.Parameter(typeof(T), "row");
        var isReachable = BodyOf(reachable, row);
        var isListed = BodyOf(listed, row);
        return Add<T>(
            new(
                LambdaOf(isReachable),
                LambdaOf(
                    isReachable is null ? isListed
                    : isListed is null ? isReachable
                    : Expression.AndAlso(isReachable, isListed)
                ),
                LambdaOf(isListed)
            )
        );

        LambdaExpression? LambdaOf(Expression? body) => body is null ? null : Expression.Lambda(body, row);
    }

    /// <summary>Lets everyone see an entity who sees the row that it belongs to.</summary>
    /// <param name="owner">The reference to that row, which is never null.</param>
    /// <exception cref="InvalidOperationException">The entity already has a rule.</exception>
    public VisibilityRules<TContext, TViewer> Follow<T, TOwner>(Expression<Func<T, TOwner>> owner)
        where T : class
        where TOwner : class
    {
        ArgumentNullException.ThrowIfNull(owner);
        return Add<T>(new(Of(nameof(Visible.IsReachable)), Of(nameof(Visible.IsListed)), Of(nameof(Visible.IsListed))));

        LambdaExpression Of(string level) => Expression.Lambda(Expression.Call(typeof(Visible), level, [typeof(TOwner)], owner.Body), owner.Parameters);
    }

    /// <summary>Lets everyone see an entity.</summary>
    /// <param name="reason">The reason why the rows contain nothing private.</param>
    /// <exception cref="InvalidOperationException">The entity already has a rule.</exception>
    public VisibilityRules<TContext, TViewer> Public<T>(string reason)
        where T : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return Add<T>(new(null, null, null));
    }

    private VisibilityRules<TContext, TViewer> Add<T>(EntityVisibility rules) =>
        _entities.TryAdd(typeof(T), rules) ? this : throw EntityFrameworkErrors.RuleTwice(typeof(T));

    private Expression? BodyOf<T>(Expression<Func<TContext, TViewer, T, bool>>? rule, ParameterExpression row) =>
        rule is null ? null : new ParameterReplacer(rule.Parameters, [Context, Viewer, row]).Visit(rule.Body);
}
