namespace Qplet.GraphQL.TypeSystem;

/// <summary>An object type (<see href="https://spec.graphql.org/September2025/#sec-Objects">section 3.6</see>).</summary>
/// <remarks>
/// Fields and interfaces are provided by functions to allow types that refer to one another. Each function runs once, when the schema is built.
/// </remarks>
public sealed class ObjectType(
    string name,
    Func<IReadOnlyList<FieldDefinition>> fields,
    Func<IReadOnlyList<InterfaceType>>? interfaces = null,
    string? description = null,
    IReadOnlyList<AppliedDirective>? directives = null,
    Type? runtimeType = null,
    Func<object, bool>? isTypeOf = null
) : ComplexType(name, fields, interfaces, description, directives, runtimeType)
{
    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Object;

    /// <summary>Returns whether a value is of this type; null to decide by the value's CLR type.</summary>
    public Func<object, bool>? IsTypeOf { get; } = isTypeOf;
}
