namespace Qplet.GraphQL.TypeSystem;

/// <summary>An interface type (section 3.7).</summary>
public sealed class InterfaceType(
    string name,
    Func<IReadOnlyList<FieldDefinition>> fields,
    Func<IReadOnlyList<InterfaceType>>? interfaces = null,
    string? description = null,
    IReadOnlyList<AppliedDirective>? directives = null,
    Type? runtimeType = null,
    Func<object, string?>? resolveType = null
) : ComplexType(name, fields, interfaces, description, directives, runtimeType)
{
    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Interface;

    /// <summary>Names the object type of a value; where it is not given, the possible types are asked.</summary>
    public Func<object, string?>? ResolveType { get; } = resolveType;
}
