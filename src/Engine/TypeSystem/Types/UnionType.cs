namespace Qplet.GraphQL.TypeSystem;

/// <summary>A union type (section 3.8).</summary>
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

    /// <summary>Names the object type of a value; where it is not given, the members are asked.</summary>
    public Func<object, string?>? ResolveType { get; } = resolveType;
}
