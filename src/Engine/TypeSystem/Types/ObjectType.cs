namespace Qplet.GraphQL.TypeSystem;

/// <summary>An object type (section 3.6).</summary>
/// <remarks>
/// Fields and interfaces are given by functions, so types can refer to one another in circles; each runs once, when the schema is built.
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

    /// <summary>Tells whether a value is of this type; where it is not given, the value's CLR type decides.</summary>
    public Func<object, bool>? IsTypeOf { get; } = isTypeOf;
}
