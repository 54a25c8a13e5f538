using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>A schema (section 3.3): its root types, and every type and directive that can be reached from them or was added.</summary>
/// <remarks>The constructor collects and completes the types; <c>SchemaValidator</c> checks it. Immutable afterwards and safe for concurrent use.</remarks>
public sealed partial class GraphQLSchema
{
    private readonly FrozenDictionary<string, NamedType> _types;
    private readonly FrozenDictionary<string, DirectiveDefinition> _directives;

    /// <summary>Makes a schema of its root types, further types that only abstract types lead to, and directives.</summary>
    public GraphQLSchema(
        ObjectType? queryType,
        ObjectType? mutationType = null,
        ObjectType? subscriptionType = null,
        IEnumerable<NamedType>? types = null,
        IEnumerable<DirectiveDefinition>? directives = null,
        string? description = null,
        IReadOnlyList<AppliedDirective>? appliedDirectives = null)
    {
        QueryType = queryType;
        MutationType = mutationType;
        SubscriptionType = subscriptionType;
        Description = description;
        AppliedDirectives = appliedDirectives ?? [];
        _types = (types ?? []).ToFrozenDictionary(static type => type.Name);
        _directives = (directives ?? []).ToFrozenDictionary(static directive => directive.Name);
    }

    /// <summary>The type that queries start from; null only in a schema that is not valid yet.</summary>
    public ObjectType? QueryType { get; }

    /// <summary>The type that mutations start from.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>The type that subscriptions start from.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>What the schema is for, in Markdown.</summary>
    public string? Description { get; }

    /// <summary>The directives on the schema definition.</summary>
    public IReadOnlyList<AppliedDirective> AppliedDirectives { get; }

    /// <summary>All types by name, the built-in scalars that are used and the introspection types included.</summary>
    public IReadOnlyDictionary<string, NamedType> Types => _types;

    /// <summary>All directives by name, those of the specification included.</summary>
    public IReadOnlyDictionary<string, DirectiveDefinition> Directives => _directives;

    /// <summary>Finds a type by name.</summary>
    public bool TryGetType(string name, [NotNullWhen(true)] out NamedType? type) => _types.TryGetValue(name, out type);
}
