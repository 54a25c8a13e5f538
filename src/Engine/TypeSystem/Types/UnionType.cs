namespace Qplet.GraphQL.TypeSystem;

/// <summary>A union type (<see href="https://spec.graphql.org/September2025/#sec-Unions">section 3.8</see>).</summary>
public sealed class UnionType(
    string name,
    Func<IReadOnlyList<ObjectType>> members,
    string? description = null,
    IReadOnlyList<AppliedDirective>? directives = null,
    Type? runtimeType = null,
    Func<object, string?>? resolveType = null
) : NamedType(name, description, directives, runtimeType)
{
    private readonly Lazy<IReadOnlyList<ObjectType>> _members = new(members);

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Union;

    /// <summary>The object types that a value can be of.</summary>
    public IReadOnlyList<ObjectType> Members => _members.Value;

    /// <summary>Returns the name of a value's object type; null to ask the member types instead.</summary>
    public Func<object, string?>? ResolveType { get; } = resolveType;
}
