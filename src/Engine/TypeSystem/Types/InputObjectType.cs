namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// An input object type (<see href="https://spec.graphql.org/September2025/#sec-Input-Objects">section 3.10</see>), which may be a OneOf type
/// (<see href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects">section 3.10.1</see>).
/// </summary>
public sealed class InputObjectType(
    string name,
    Func<IReadOnlyList<InputValueDefinition>> fields,
    bool isOneOf = false,
    string? description = null,
    IReadOnlyList<AppliedDirective>? directives = null,
    Type? runtimeType = null,
    Func<InputObjectValue, object>? createInstance = null
) : NamedType(name, description, directives, runtimeType)
{
    private readonly Lazy<NamedMap<InputValueDefinition>> _fields = new(() => new NamedMap<InputValueDefinition>(fields(), static field => field.Name));

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>The fields, in the order of their declaration.</summary>
    public NamedMap<InputValueDefinition> Fields => _fields.Value;

    /// <summary>Whether exactly one field must be specified and must not be null (<c>@oneOf</c>).</summary>
    public bool IsOneOf { get; } = isOneOf;

    /// <summary>Creates the CLR object that resolvers receive; null to pass the <see cref="InputObjectValue" /> itself.</summary>
    public Func<InputObjectValue, object>? CreateInstance { get; } = createInstance;
}
