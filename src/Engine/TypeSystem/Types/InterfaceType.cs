namespace Qplet.GraphQL.TypeSystem;

/// <summary>An interface type (<see href="https://spec.graphql.org/September2025/#sec-Interfaces">section 3.7</see>).</summary>
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

    /// <summary>Returns the name of a value's object type; null to ask the possible types instead.</summary>
    public Func<object, string?>? ResolveType { get; } = resolveType;
}
