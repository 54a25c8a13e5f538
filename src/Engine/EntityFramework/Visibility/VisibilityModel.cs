using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>The rules of all entities, and the parts of the viewer that they use.</summary>
internal sealed class VisibilityModel
{
    private const int MaxParts = 64;

    private readonly Dictionary<Type, EntityVisibility>? _entities;
    private readonly List<ArgumentSlot> _parts = [];
    private readonly ConditionalWeakTable<object, ViewerValues> _values = [];
    private readonly Func<ClaimsPrincipal, object>? _viewerOf;
    private readonly ViewerValues _nobody;

    private VisibilityModel() => _nobody = new([], null);

    private VisibilityModel(
        IReadOnlyDictionary<Type, EntityVisibility> declared,
        ParameterExpression context,
        ParameterExpression viewer,
        Func<ClaimsPrincipal, object> viewerOf
    )
        : this()
    {
        (Context, Viewer, _viewerOf) = (context, viewer, viewerOf);
        var expander = new VisibilityExpander(declared);
        _entities = declared.Keys.ToDictionary(
            static entity => entity,
            entity =>
            {
                var (reachable, listed) = (expander.Expand(entity, VisibilityLevel.Reachable), expander.Expand(entity, VisibilityLevel.Listed));
                return new EntityVisibility(reachable, listed, expander.Expand(entity, VisibilityLevel.ListedAmongReachable))
                {
                    ReachableParts = FindParts(reachable),
                    ListedParts = FindParts(listed),
                };
            }
        );
    }

    /// <summary>A model without rules, in which everyone sees everything.</summary>
    public static VisibilityModel None { get; } = new();

    /// <summary>The parameter of the context in the rules. Null without rules.</summary>
    public ParameterExpression? Context { get; }

    /// <summary>The parameter of the viewer in the rules. Null without rules.</summary>
    public ParameterExpression? Viewer { get; }

    /// <summary>The parts of the viewer that the rules use.</summary>
    public IReadOnlyList<ArgumentSlot> Parts => _parts;

    /// <summary>The number of parts that are parameters.</summary>
    public int ParameterCount => PositionOf(_parts.Count);

    /// <summary>Collects the rules of declarations.</summary>
    /// <exception cref="InvalidOperationException">An entity has two rules, or a rule refers to an entity without one.</exception>
    public static VisibilityModel Create<TContext, TViewer>(
        IModel model,
        IEnumerable<IVisibilityDeclaration<TContext, TViewer>> declarations,
        Func<ClaimsPrincipal, TViewer> viewerOf
    )
        where TContext : DbContext
        where TViewer : class
    {
        var rules = new VisibilityRules<TContext, TViewer>(model);
        foreach (var declaration in declarations)
        {
            declaration.Declare(rules);
        }
        return new(rules.Entities, rules.Context, rules.Viewer, viewerOf);
    }

    /// <summary>Returns the position of a part among those that are parameters.</summary>
    public int PositionOf(int part) => _parts.Take(part).Count(static part => !part.IsConstant);

    /// <summary>Returns those of some entities that have no rule although entities need one.</summary>
    public IReadOnlyList<Type> WithoutRule(IEnumerable<Type> entities) =>
        _entities is null ? [] : [.. entities.Where(entity => !_entities.ContainsKey(entity))];

    /// <summary>Returns the rules of an entity. Returns null if no entity has rules.</summary>
    /// <exception cref="InvalidOperationException">The entity has no rule, but others do.</exception>
    public EntityVisibility? Of(Type entity) =>
        _entities is null ? null
        : _entities.TryGetValue(entity, out var rules) ? rules
        : throw EntityFrameworkErrors.NoRule([entity]);

    /// <summary>Returns the parts of the viewer that the conditions of a statement use.</summary>
    /// <param name="entity">The entity of the rows.</param>
    /// <param name="level">The level of the rows.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="related">The entities that the order refers to.</param>
    public ulong PartsOf(Type entity, VisibilityLevel level, FilterNode? filter, IReadOnlyList<Type> related)
    {
        if (_entities is null)
        {
            return 0;
        }
        var parts = Of(entity)!.PartsOf(level) | PartsOf(filter, entity);
        foreach (var other in related)
        {
            parts |= Of(other)!.ListedParts;
        }
        return parts;
    }

    /// <summary>Returns the values of a caller's viewer.</summary>
    public ViewerValues ValuesOf(ClaimsPrincipal caller) => _viewerOf is null ? _nobody : ValuesOf(_viewerOf(caller));

    /// <summary>Returns the values of a viewer.</summary>
    public ViewerValues ValuesOf(object viewer) => _values.GetValue(viewer, viewer => new(_parts, viewer));

    private ulong PartsOf(FilterNode? filter, Type type) =>
        filter switch
        {
            JunctionNode junction => junction.Conditions.Aggregate(0UL, (parts, condition) => parts | PartsOf(condition, type)),
            MemberNode { IsReference: true } member => Of(member.Member.PropertyType)!.AllParts | PartsOf(member.Condition, member.Member.PropertyType),
            MemberNode member => PartsOf(member.Condition, member.Member.PropertyType),
            QuantifierNode quantifier when ElementType.Of(type) is { } element && _entities!.TryGetValue(element, out var rules) => rules.ListedParts
                | PartsOf(quantifier.Condition, element),
            ReferenceNode { Targets: var targets } => targets.All.Aggregate(
                0UL,
                (parts, target) => parts | Of(target.Entity)!.PartsOf(VisibilityConditions.LevelOf(targets))
            ),
            _ => 0,
        };

    private ulong FindParts(LambdaExpression? rule)
    {
        var used = 0UL;
        foreach (var part in rule is null ? [] : ArgumentSlot.Find(rule.Body, [Viewer!]))
        {
            var index = _parts.FindIndex(known => known.IsFor(part.Part));
            if (index < 0)
            {
                index = _parts.Count;
                _parts.Add(part);
            }
            used |= index < MaxParts ? 1UL << index : throw EntityFrameworkErrors.TooManyViewerParts(MaxParts);
        }
        return used;
    }
}
