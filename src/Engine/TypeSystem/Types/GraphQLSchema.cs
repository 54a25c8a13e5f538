using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>A schema (section 3.3): its root types, and every type and directive that can be reached from them or was added.</summary>
/// <remarks><see cref="SchemaAssembler" /> creates it, and <see cref="SchemaValidator" /> checks it. Immutable and safe for concurrent use.</remarks>
public sealed class GraphQLSchema
{
    private readonly OrderedDictionary<string, NamedType> _types;
    private readonly FrozenDictionary<string, NamedType> _typesByName;
    private readonly OrderedDictionary<string, DirectiveDefinition> _directives;
    private readonly FrozenDictionary<string, DirectiveDefinition> _directivesByName;
    private readonly MetaFields _metaFields;
    private readonly SchemaImplementations _implementations;
    private readonly Lazy<SchemaIndex> _search;

    internal GraphQLSchema(
        OrderedDictionary<string, NamedType> types,
        IReadOnlyList<NamedType> unlistedTypes,
        OrderedDictionary<string, DirectiveDefinition> directives,
        MetaFields metaFields
    )
    {
        NamedType[] all = [.. types.Values, .. unlistedTypes.Where(type => !types.ContainsKey(type.Name))];
        _types = types;
        _typesByName = all.ToFrozenDictionary(static type => type.Name, StringComparer.Ordinal);
        _directives = directives;
        _directivesByName = directives.ToFrozenDictionary(StringComparer.Ordinal);
        _metaFields = metaFields;
        _implementations = new SchemaImplementations(all);
        _search = new(() => SchemaIndex.Create(this, SearchOptions));
    }

    /// <summary>The root type of queries; null only in a schema that has not been validated.</summary>
    public ObjectType? QueryType { get; internal init; }

    /// <summary>The root type of mutations; null if the schema does not support them.</summary>
    public ObjectType? MutationType { get; internal init; }

    /// <summary>The root type of subscriptions; null if the schema does not support them.</summary>
    public ObjectType? SubscriptionType { get; internal init; }

    /// <summary>The description, in Markdown.</summary>
    public string? Description { get; internal init; }

    /// <summary>The directives applied to the schema definition.</summary>
    public IReadOnlyList<AppliedDirective> AppliedDirectives { get; internal init; } = [];

    /// <summary>
    /// All types by name, in the order in which they were collected, including the built-in scalars in use and the introspection types of the specification.
    /// The types of <c>__search</c> and <c>__definitions</c> are not listed, because clients reject schemas with types that the specification reserves.
    /// </summary>
    public IReadOnlyDictionary<string, NamedType> Types => _types;

    /// <summary>All directives by name, including those of the specification.</summary>
    public IReadOnlyDictionary<string, DirectiveDefinition> Directives => _directives;

    /// <summary>The syntax nodes of the schema definition and its extensions; empty for a schema that was not built from SDL.</summary>
    public IReadOnlyList<SyntaxNode> SyntaxNodes { get; internal init; } = [];

    /// <summary>References to types of the wrong kind, such as a root type that is not an object type.</summary>
    public SchemaDefects Defects { get; internal init; } = SchemaDefects.None;

    /// <summary>The index by which the parts of the schema are found by words. It is created on first use.</summary>
    public SchemaIndex Search => _search.Value;

    internal SchemaSearchOptions SearchOptions { get; init; } = SchemaSearchOptions.Default;

    internal IReadOnlyList<NamedType> DuplicateTypes { get; init; } = [];

    internal IReadOnlyList<DirectiveDefinition> DuplicateDirectives { get; init; } = [];

    /// <summary>Finds a type by name.</summary>
    public bool TryGetType(string name, [NotNullWhen(true)] out NamedType? type) => _typesByName.TryGetValue(name, out type);

    /// <summary>Returns the type with a name; null if the schema does not have it.</summary>
    public NamedType? FindType(string name) => _typesByName.GetValueOrDefault(name);

    /// <summary>Returns the type that a type reference denotes; null if the schema has no type of that name.</summary>
    public IType? FindType(TypeNode reference)
    {
        switch (reference)
        {
            case NamedTypeNode named:
                return _typesByName.GetValueOrDefault(named.Name.Value);
            case ListTypeNode list:
                return FindType(list.Type) is { } elementType ? new ListType(elementType) : null;
            case NonNullTypeNode nonNull:
                return FindType(nonNull.Type) is { } nullableType ? new NonNullType(nullableType) : null;
            default:
                throw new ArgumentException("The type reference must be a named type, a list or a non-null type.", nameof(reference));
        }
    }

    /// <summary>Finds a directive by name, without the <c>@</c>.</summary>
    public bool TryGetDirective(string name, [NotNullWhen(true)] out DirectiveDefinition? directive) => _directivesByName.TryGetValue(name, out directive);

    /// <summary>Returns the root type of an operation type; null if the schema does not support it.</summary>
    public ObjectType? GetRootType(OperationType operation) =>
        operation switch
        {
            OperationType.Query => QueryType,
            OperationType.Mutation => MutationType,
            OperationType.Subscription => SubscriptionType,
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Unknown operation type."),
        };

    /// <summary>
    /// Returns the object types that a value of <paramref name="type" /> can have: the members of a union, the implementations of an interface, or an object
    /// type itself. Empty for other types.
    /// </summary>
    public IReadOnlyList<ObjectType> GetPossibleTypes(NamedType type) => _implementations.GetPossibleTypes(type);

    /// <summary>
    /// Returns whether a value of <paramref name="abstractType" /> can be of <paramref name="type" />. An object type is a possible type of itself.
    /// </summary>
    public bool IsPossibleType(NamedType abstractType, ObjectType type) => _implementations.IsPossibleType(abstractType, type);

    /// <summary>Returns the object and interface types that declare that they implement an interface.</summary>
    public IReadOnlyList<ComplexType> GetImplementations(InterfaceType type) => _implementations.GetImplementations(type);

    /// <summary>
    /// Finds a field that can be selected on a type, including the meta-fields
    /// (<see href="https://spec.graphql.org/September2025/#sec-Type-Name-Introspection">section 4.1</see>): <c>__typename</c> on every composite type,
    /// <c>__schema</c>, <c>__type</c>, <c>__service</c>, <c>__search</c> and <c>__definitions</c> on the query type.
    /// </summary>
    public bool TryGetField(NamedType type, string name, [NotNullWhen(true)] out FieldDefinition? field)
    {
        if (type is ComplexType complex && complex.Fields.TryGet(name, out field))
        {
            return true;
        }

        if (name == _metaFields.TypeName.Name)
        {
            field = type.IsComposite() ? _metaFields.TypeName : null;
        }
        else
        {
            field = ReferenceEquals(type, QueryType) ? _metaFields.FindOnQuery(name) : null;
        }
        return field is not null;
    }
}
