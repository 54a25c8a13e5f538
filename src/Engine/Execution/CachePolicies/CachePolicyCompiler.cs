using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Combines the <c>@cacheControl</c> hints of the fields of a query, once for each plan.</summary>
/// <remarks>
/// As in Apollo Server, fields of the root type and fields that return objects must not be stored unless they or their types have a hint, or inherit the time
/// of the object around them. Other fields inherit it. Fields that require authorization are private.
/// </remarks>
internal sealed class CachePolicyCompiler
{
    private readonly HashSet<CostNode> _visited = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _vary = new(StringComparer.OrdinalIgnoreCase);
    private int? _maxAge;
    private int? _sharedMaxAge;
    private CacheControlScope _scope;

    private CachePolicyCompiler() { }

    /// <summary>Returns the policy for the selections of a query. Null if the result must not be stored.</summary>
    public static CachePolicy? Compile(CostNode root)
    {
        var compiler = new CachePolicyCompiler();
        compiler.VisitAll(root);
        return compiler is { _maxAge: { } maxAge, _sharedMaxAge: { } shared } && (maxAge > 0 || shared > 0)
            ? new CachePolicy(maxAge, shared, compiler._scope, compiler._vary)
            : null;
    }

    private void VisitAll(CostNode root)
    {
        var pending = new Stack<CostNode>([root]);
        while (pending.TryPop(out var node))
        {
            if (!_visited.Add(node))
            {
                continue;
            }
            foreach (var field in node.Fields)
            {
                Restrict(field, isRoot: ReferenceEquals(node, root));
                foreach (var child in field.Children)
                {
                    pending.Push(child);
                }
            }
        }
    }

    private void Restrict(CostField field, bool isRoot)
    {
        var definition = field.Definition;
        if (ReferenceEquals(definition, IntrospectionFields.TypeName))
        {
            return;
        }
        var type = definition.Type.NamedType();
        var (own, ofType) = (CacheDirectives.HintOf(definition.Directives), CacheDirectives.HintOf(type.Directives));
        var maxAge = own?.MaxAge ?? ofType?.MaxAge;
        var sharedMaxAge = own?.SharedMaxAge ?? own?.MaxAge ?? ofType?.SharedMaxAge ?? ofType?.MaxAge;
        var inherits =
            !type.IsComposite()
            || own?.InheritMaxAge == true
            || ofType?.InheritMaxAge == true
            || definition.Features.ContainsKey(CacheDirectives.InheritFeatureKey);
        if (maxAge is null && sharedMaxAge is null && (isRoot || !inherits))
        {
            (maxAge, sharedMaxAge) = (0, 0);
        }

        Restrict(maxAge ?? (sharedMaxAge is null ? null : 0), sharedMaxAge);
        RestrictScope(own, ofType, definition);
        if (type is InterfaceType or UnionType)
        {
            foreach (var hint in field.Children.Select(static child => CacheDirectives.HintOf(child.Type.Directives)).OfType<CacheHint>())
            {
                Restrict(hint.MaxAge, hint.SharedMaxAge ?? hint.MaxAge);
                RestrictScope(null, hint, definition);
            }
        }
    }

    private void Restrict(int? maxAge, int? sharedMaxAge)
    {
        _maxAge = maxAge is null ? _maxAge : Math.Min(_maxAge ?? int.MaxValue, maxAge.Value);
        _sharedMaxAge = sharedMaxAge is null ? _sharedMaxAge : Math.Min(_sharedMaxAge ?? int.MaxValue, sharedMaxAge.Value);
    }

    private void RestrictScope(CacheHint? own, CacheHint? ofType, FieldDefinition definition)
    {
        var scope = definition.Features.ContainsKey(AuthorizationRequirement.FeatureKey)
            ? CacheControlScope.Private
            : own?.Scope ?? ofType?.Scope ?? CacheControlScope.Public;
        if (scope == CacheControlScope.Private)
        {
            _scope = CacheControlScope.Private;
        }
        _vary.UnionWith(own?.Vary ?? []);
        _vary.UnionWith(ofType?.Vary ?? []);
    }
}
