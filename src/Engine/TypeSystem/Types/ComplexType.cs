namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// An object or interface type: a named type with fields that implements interfaces (sections
/// <see href="https://spec.graphql.org/September2025/#sec-Objects">3.6</see> and <see href="https://spec.graphql.org/September2025/#sec-Interfaces">3.7</see>).
/// </summary>
public abstract class ComplexType : NamedType
{
    private readonly Lazy<NamedMap<FieldDefinition>> _fields;
    private readonly Lazy<IReadOnlyList<InterfaceType>> _interfaces;

    private protected ComplexType(
        string name,
        Func<IReadOnlyList<FieldDefinition>> fields,
        Func<IReadOnlyList<InterfaceType>>? interfaces,
        string? description,
        IReadOnlyList<AppliedDirective>? directives,
        Type? runtimeType
    )
        : base(name, description, directives, runtimeType)
    {
        _fields = new(() => new NamedMap<FieldDefinition>(fields(), static field => field.Name, field => field.DeclaringType = this));
        _interfaces = new(() => interfaces?.Invoke() ?? []);
    }

    /// <summary>The fields, in the order of their declaration.</summary>
    public NamedMap<FieldDefinition> Fields => _fields.Value;

    /// <summary>The interfaces that the type declares to implement.</summary>
    public IReadOnlyList<InterfaceType> Interfaces => _interfaces.Value;
}
